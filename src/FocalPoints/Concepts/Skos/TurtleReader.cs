namespace FocalPoints.Concepts.Skos;

/// <summary>Reads Turtle (RDF 1.1), and N-Triples, which is a part of it.</summary>
internal sealed class TurtleReader
{
    private readonly Dictionary<string, string> prefixes = [];
    private readonly TurtleText text;
    private readonly SkosGraph graph;
    private string around = SkosNames.Nowhere;
    private int blanks, depth;

    private TurtleReader(string text, SkosGraph graph) => (this.text, this.graph) = (new TurtleText(text), graph);

    /// <summary>Adds what the document says to a graph.</summary>
    public static void Read(string text, SkosGraph graph)
    {
        var reader = new TurtleReader(text, graph);
        while (reader.text.Next() != '\0')
            reader.Statement();
    }

    private void Statement()
    {
        if (text.TakeWord("@prefix"))
            Declare(endsWithStop: true);
        else if (text.TakeWord("PREFIX", anyCase: true))
            Declare(endsWithStop: false);
        else if (text.TakeWord("@base"))
            Rebase(endsWithStop: true);
        else if (text.TakeWord("BASE", anyCase: true))
            Rebase(endsWithStop: false);
        else
            Triples();
    }

    private void Declare(bool endsWithStop)
    {
        var prefix = text.Prefix();
        prefixes[prefix] = Address();
        if (endsWithStop)
            text.Expect('.');
    }

    private void Rebase(bool endsWithStop)
    {
        around = Address();
        if (endsWithStop)
            text.Expect('.');
    }

    private void Triples()
    {
        var isAnonymous = text.Next() == '[';
        var subject = text.Next() switch
        {
            '[' => Anonymous(),
            '(' => Collection(),
            _ => Resource(),
        };
        if (!isAnonymous || text.Next() != '.')
            Statements(subject);
        text.Expect('.');
    }

    private void Statements(string subject)
    {
        do
        {
            var predicate = text.TakeWord("a") ? SkosNames.Type : Resource();
            do
                graph.Add(subject, predicate, Object());
            while (text.Take(','));
        }
        while (HasMore());
    }

    // Semicolons may stand in a row, and behind the last statement.
    private bool HasMore()
    {
        if (!text.Take(';'))
            return false;
        while (text.Take(';'))
            continue;
        return text.Next() is not ('.' or ']');
    }

    private RdfNode Object()
    {
        switch (text.Next())
        {
            case '[':
                return new RdfNode(Anonymous());
            case '(':
                return new RdfNode(Collection());
            case '"' or '\'':
                var quoted = text.Quoted();
                var language = text.Language();
                if (language.Length == 0 && text.TakeTypeSign())
                    Resource();
                return new RdfNode(quoted, IsText: true, language);
            case '+' or '-' or '.' or (>= '0' and <= '9'):
                return new RdfNode(text.Number(), IsText: true);
            default:
                if (text.TakeWord("true") || text.TakeWord("false"))
                    return new RdfNode("", IsText: true);
                return new RdfNode(Resource());
        }
    }

    private string Resource()
    {
        if (text.Next() == '<')
            return Address();
        if (text.IsBlankLabel())
            return "_:" + text.BlankLabel();
        var (prefix, local) = text.Name();
        return prefixes.TryGetValue(prefix, out var address) ? address + local : throw text.Fault(SkosFault.UnknownPrefix);
    }

    private string Anonymous()
    {
        text.Expect('[');
        Deeper();
        var node = "_: " + ++blanks;
        if (text.Next() != ']')
            Statements(node);
        text.Expect(']');
        depth--;
        return node;
    }

    // A list says nothing of a concept by itself, but what stands in it may.
    private string Collection()
    {
        text.Expect('(');
        Deeper();
        while (text.Next() is not (')' or '\0'))
            Object();
        text.Expect(')');
        depth--;
        return "_: " + ++blanks;
    }

    private void Deeper()
    {
        if (++depth > SkosFile.MaxDepth)
            throw text.Fault(SkosFault.TooDeep);
    }

    private string Address() => SkosAddress.Within(around, text.Address()) ?? throw text.Fault(SkosFault.BadAddress);
}
