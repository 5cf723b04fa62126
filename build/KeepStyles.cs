using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>
/// Copies from a style sheet the rules of the components that the site uses, to the letter, and leaves out the rest. A rule stays where all classes
/// of a selector are kept ones; rules without a class, which would set the whole page, go.
/// </summary>
public sealed class KeepStyles : Task
{
    private static readonly Regex Comment = new Regex(@"/\*.*?\*/", RegexOptions.Singleline);
    private static readonly Regex Negation = new Regex(@":not\([^)]*\)");
    private static readonly Regex Class = new Regex(@"\.((?:[\w-]|\\.)+)");
    private static readonly Regex Comma = new Regex(@",(?![^(]*\))");

    /// <summary>The package's sheet.</summary>
    [Required]
    public string Sheet { get; set; }

    /// <summary>Kept classes, separated by spaces; with a star at the end, all that begin so.</summary>
    [Required]
    public string[] Classes { get; set; }

    /// <summary>The sheet to write.</summary>
    [Required]
    public string Kept { get; set; }

    public override bool Execute()
    {
        var kept = Classes.SelectMany(classes => classes.Split(new[] { ' ' }, StringSplitOptions.RemoveEmptyEntries)).ToArray();
        var (sheet, motions) = (new StringBuilder(), new List<string>());
        Keep(Comment.Replace(File.ReadAllText(Sheet), ""), kept, sheet, motions);
        var rules = sheet.ToString();
        foreach (var name in kept.Where(name => rules.IndexOf("." + name.TrimEnd('*'), StringComparison.Ordinal) < 0))
            Log.LogError("{0} has no rule for {1}: name the class as this version of the package has it.", Sheet, name);
        foreach (var motion in motions.Where(motion => rules.Contains(NameOf(motion))))
            sheet.Append(motion);
        Directory.CreateDirectory(Path.GetDirectoryName(Kept));
        File.WriteAllText(Kept, sheet.ToString());
        return !Log.HasLoggedErrors;
    }

    private static void Keep(string sheet, string[] kept, StringBuilder rules, List<string> motions)
    {
        foreach (var (head, body) in Blocks(sheet).Where(block => block.Head.Length > 0))
        {
            if (head[0] == '@' && head.Contains("keyframes"))
            {
                motions.Add(head + "{" + body + "}");
            }
            else if (head.StartsWith("@media", StringComparison.Ordinal) || head.StartsWith("@supports", StringComparison.Ordinal))
            {
                var within = new StringBuilder();
                Keep(body, kept, within, motions);
                if (within.Length > 0)
                    rules.Append(head).Append('{').Append(within).Append('}');
            }
            else if (head[0] != '@')
            {
                var selectors = Comma.Split(head).Where(selector => IsKept(selector, kept)).ToList();
                if (selectors.Count > 0)
                    rules.Append(string.Join(",", selectors)).Append('{').Append(body).Append('}');
            }
        }
    }

    private static bool IsKept(string selector, string[] kept)
    {
        var classes = Class.Matches(Negation.Replace(selector, "")).Cast<Match>().Select(match => match.Groups[1].Value).ToList();
        return classes.Count > 0 && classes.All(name => kept.Any(word => word.EndsWith("*", StringComparison.Ordinal) ? name.StartsWith(word.TrimEnd('*'), StringComparison.Ordinal) : name == word));
    }

    private static string NameOf(string motion) => motion.Substring(0, motion.IndexOf('{')).Split(' ').Last();

    // What stands before each outermost pair of braces, and in it. Braces in a text are none.
    private static IEnumerable<(string Head, string Body)> Blocks(string sheet)
    {
        var (start, open, depth, quote) = (0, 0, 0, '\0');
        for (var at = 0; at < sheet.Length; at++)
        {
            var letter = sheet[at];
            if (quote != '\0')
            {
                if (letter == '\\')
                    at++;
                else if (letter == quote)
                    quote = '\0';
            }
            else if (letter == '"' || letter == '\'')
            {
                quote = letter;
            }
            else if (letter == ';' && depth == 0)
            {
                start = at + 1;
            }
            else if (letter == '{' && depth++ == 0)
            {
                open = at;
            }
            else if (letter == '}' && --depth == 0)
            {
                yield return (sheet.Substring(start, open - start).Trim(), sheet.Substring(open + 1, at - open - 1));
                start = at + 1;
            }
        }
    }
}
