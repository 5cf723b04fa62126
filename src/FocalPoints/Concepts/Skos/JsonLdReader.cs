namespace FocalPoints.Concepts.Skos;

/// <summary>Reads JSON-LD with the context in the file: names, prefixes, languages, language maps, graphs. What is written in another way is refused, not guessed.</summary>
internal sealed class JsonLdReader
{
    private readonly SkosGraph graph;
    private int blanks;

    private JsonLdReader(SkosGraph graph) => this.graph = graph;

    /// <summary>Adds what the document says to a graph.</summary>
    public static void Read(string text, SkosGraph graph)
    {
        var reader = new JsonLdReader(graph);
        reader.Nodes(JsonLdTree.Read(text), new JsonLdContext());
    }

    private void Nodes(JsonLdValue nodes, JsonLdContext context)
    {
        foreach (var node in nodes.Each)
            Node(node, context);
    }

    // Returns the node's address.
    private string Node(JsonLdValue node, JsonLdContext outer)
    {
        if (node.Members is null)
            throw new SkosException(SkosFault.NotRead, node.Line, node.Text ?? "");
        var context = node["@context"] is { } inner ? outer.With(inner) : outer;
        var subject = "_: " + ++blanks;
        foreach (var (_, value) in node.Members.Where(member => context.Property(member.Name)?.Address == "@id"))
            subject = Address(value, context);
        foreach (var (name, value) in node.Members)
        {
            if (name == "@context" || context.Property(name) is not { } term)
                continue;
            switch (term.Address)
            {
                case "@id" or "@index":
                    break;
                case "@type":
                    foreach (var type in value.Each.Where(type => type.Text is not null))
                        graph.Add(subject, SkosNames.Type, new RdfNode(context.Name(type.Text!)));
                    break;
                case "@graph" or "@included":
                    Nodes(value, context);
                    break;
                case "@reverse":
                    foreach (var (property, things) in value.Members ?? [])
                        Values(subject, (context.Property(property) ?? new JsonLdTerm("")) with { IsReverse = true }, things, context);
                    break;
                case ['@', ..]:
                    throw new SkosException(SkosFault.NotRead, value.Line, name);
                default:
                    Values(subject, term, value, context);
                    break;
            }
        }

        return subject;
    }

    private void Values(string subject, JsonLdTerm term, JsonLdValue values, JsonLdContext context)
    {
        if (term.Container == "@language" && values.Members is not null)
        {
            foreach (var (language, texts) in values.Members)
            {
                foreach (var text in texts.Each.Where(text => text.Text is not null))
                    graph.Add(subject, term.Address, new RdfNode(text.Text!, IsText: true, language == "@none" ? "" : language.ToLowerInvariant()));
            }

            return;
        }

        if (term.Container is not (null or "@language" or "@list"))
            throw new SkosException(SkosFault.NotRead, values.Line, term.Container);
        foreach (var value in values.Each)
            Value(subject, term, value, context);
    }

    private void Value(string subject, JsonLdTerm term, JsonLdValue value, JsonLdContext context)
    {
        if (value.Items is not null || value["@list"] is not null || value["@set"] is not null)
        {
            foreach (var item in (value["@list"] ?? value["@set"] ?? value).Each)
                Value(subject, term, item, context);
        }
        else if (value.Members is not null)
        {
            if (Inner(value, context, "@value") is { } text)
                Add(subject, term, new RdfNode(text.Text ?? "", IsText: true, Inner(value, context, "@language")?.Text?.ToLowerInvariant() ?? ""));
            else
                Add(subject, term, new RdfNode(Node(value, context)));
        }
        else if (value.Text is { } plain)
        {
            Add(subject, term, (value.IsString, term.Type) switch
            {
                (true, "@id") => new RdfNode(Address(value, context)),
                (true, "@vocab") => new RdfNode(context.Name(plain)),
                (true, null) => new RdfNode(plain, IsText: true, term.Language ?? context.Language),
                _ => new RdfNode(plain, IsText: true),
            });
        }
    }

    private void Add(string subject, JsonLdTerm term, RdfNode value)
    {
        if (!term.IsReverse)
            graph.Add(subject, term.Address, value);
        else if (!value.IsText)
            graph.Add(value.Value, term.Address, new RdfNode(subject));
    }

    private static string Address(JsonLdValue value, JsonLdContext context) =>
        value is { IsString: true, Text: { } text } && context.Address(text) is { } address ? address : throw new SkosException(SkosFault.BadAddress, value.Line, value.Text ?? "");

    // A keyword, or a name that stands for it.
    private static JsonLdValue? Inner(JsonLdValue value, JsonLdContext context, string keyword) =>
        value[keyword] ?? value.Members!.FirstOrDefault(member => context.Property(member.Name)?.Address == keyword).Value;
}
