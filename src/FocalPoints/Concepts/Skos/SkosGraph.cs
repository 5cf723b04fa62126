namespace FocalPoints.Concepts.Skos;

/// <summary>The object of a statement: an address, or a text in a language.</summary>
/// <param name="Language">As it was tagged, lower case; empty for a text without a tag.</param>
internal readonly record struct RdfNode(string Value, bool IsText = false, string Language = "");

/// <summary>All that a file says of one address.</summary>
internal sealed class SkosResource
{
    public bool IsConcept { get; set; }

    public bool IsScheme { get; set; }

    public List<(LabelKind Kind, RdfNode Text)> Labels { get; } = [];

    /// <summary>Labels that are resources of their own (SKOS-XL), by their address.</summary>
    public List<(LabelKind Kind, string Label)> LabelResources { get; } = [];

    /// <summary>What such a label says.</summary>
    public List<RdfNode> LiteralForms { get; } = [];

    public List<string> Broader { get; } = [];

    public List<string> Narrower { get; } = [];

    public List<string> Related { get; } = [];

    public List<string> ExactMatches { get; } = [];

    public List<string> Schemes { get; } = [];

    public List<RdfNode> Titles { get; } = [];

    public List<RdfNode> Licences { get; } = [];

    public List<RdfNode> Sources { get; } = [];
}

/// <summary>What one or more files say in SKOS, statement by statement, whichever way they are written.</summary>
internal sealed class SkosGraph
{
    private static readonly Dictionary<string, Action<SkosResource, RdfNode>> Understood = new()
    {
        [SkosNames.Skos + "prefLabel"] = Label(LabelKind.Preferred),
        [SkosNames.Skos + "altLabel"] = Label(LabelKind.Alternative),
        [SkosNames.Skos + "hiddenLabel"] = Label(LabelKind.Hidden),
        [SkosNames.SkosXl + "prefLabel"] = LabelResource(LabelKind.Preferred),
        [SkosNames.SkosXl + "altLabel"] = LabelResource(LabelKind.Alternative),
        [SkosNames.SkosXl + "hiddenLabel"] = LabelResource(LabelKind.Hidden),
        [SkosNames.SkosXl + "literalForm"] = (resource, node) => resource.LiteralForms.Add(node),
        [SkosNames.Skos + "broader"] = Link(resource => resource.Broader),
        [SkosNames.Skos + "narrower"] = Link(resource => resource.Narrower),
        [SkosNames.Skos + "related"] = Link(resource => resource.Related),
        [SkosNames.Skos + "exactMatch"] = Link(resource => resource.ExactMatches),
        [SkosNames.Skos + "inScheme"] = Link(resource => resource.Schemes),
        [SkosNames.Skos + "topConceptOf"] = Link(resource => resource.Schemes),
        [SkosNames.DcTerms + "title"] = (resource, node) => resource.Titles.Add(node),
        [SkosNames.Dc + "title"] = (resource, node) => resource.Titles.Add(node),
        [SkosNames.Rdfs + "label"] = (resource, node) => resource.Titles.Add(node),
        [SkosNames.DcTerms + "license"] = (resource, node) => resource.Licences.Add(node),
        [SkosNames.CreativeCommons + "license"] = (resource, node) => resource.Licences.Add(node),
        [SkosNames.DcTerms + "rights"] = (resource, node) => resource.Licences.Add(node),
        [SkosNames.Dc + "rights"] = (resource, node) => resource.Licences.Add(node),
        [SkosNames.DcTerms + "source"] = (resource, node) => resource.Sources.Add(node),
        [SkosNames.Dc + "source"] = (resource, node) => resource.Sources.Add(node),
        [SkosNames.Type] = (resource, node) =>
        {
            resource.IsConcept |= node.Value == SkosNames.Concept;
            resource.IsScheme |= node.Value == SkosNames.Scheme;
        },
    };

    private int statements;

    /// <summary>By address; what has none (a blank node) begins with <c>_:</c>.</summary>
    public Dictionary<string, SkosResource> Resources { get; } = [];

    /// <summary>Takes a statement in; one that says nothing of a vocabulary is passed over.</summary>
    public void Add(string subject, string predicate, RdfNode value)
    {
        if (!Understood.TryGetValue(predicate, out var take))
            return;
        if (++statements > SkosFile.MaxStatements || Resources.Count > SkosFile.MaxResources)
            throw new SkosException(SkosFault.TooLarge, null);
        if (!Resources.TryGetValue(subject, out var resource))
            Resources.Add(subject, resource = new SkosResource());
        take(resource, value);
    }

    private static Action<SkosResource, RdfNode> Label(LabelKind kind) => (resource, node) =>
    {
        if (node.IsText)
            resource.Labels.Add((kind, node));
    };

    private static Action<SkosResource, RdfNode> LabelResource(LabelKind kind) => (resource, node) =>
    {
        if (!node.IsText)
            resource.LabelResources.Add((kind, node.Value));
    };

    private static Action<SkosResource, RdfNode> Link(Func<SkosResource, List<string>> links) => (resource, node) =>
    {
        if (!node.IsText)
            links(resource).Add(node.Value);
    };
}
