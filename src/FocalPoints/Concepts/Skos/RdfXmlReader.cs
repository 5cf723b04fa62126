using System.Text;
using System.Xml;

namespace FocalPoints.Concepts.Skos;

/// <summary>Reads RDF/XML. A document type is refused, and with it every entity and every address that XML could be led to.</summary>
internal sealed class RdfXmlReader
{
    private readonly XmlReader xml;
    private readonly SkosGraph graph;
    private int blanks;

    private RdfXmlReader(XmlReader xml, SkosGraph graph) => (this.xml, this.graph) = (xml, graph);

    /// <summary>Adds what the document says to a graph.</summary>
    public static void Read(string text, SkosGraph graph)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            MaxCharactersInDocument = SkosFile.MaxBytes,
        };
        try
        {
            using var xml = XmlReader.Create(new StringReader(text), settings);
            new RdfXmlReader(xml, graph).Document();
        }
        catch (XmlException exception)
        {
            // What is refused for its document type has no place, nor has what is missing at the end.
            var (isPlaced, type) = (exception.LineNumber > 0, text.IndexOf("<!DOCTYPE", StringComparison.Ordinal));
            var line = isPlaced ? exception.LineNumber : 1 + text.AsSpan(0, type >= 0 ? type : text.Length).Count('\n');
            throw new SkosException(!isPlaced && type >= 0 ? SkosFault.DocumentType : SkosFault.Malformed, line, text.Split('\n')[line - 1]);
        }
    }

    private void Document()
    {
        xml.MoveToContent();
        if (Is("RDF"))
            Children(BaseIn(SkosNames.Nowhere), around => Node(around));
        else
            Node(SkosNames.Nowhere);
        while (xml.Read())
            continue;
    }

    // An element that stands for a thing: what it is, then what is said of it. Returns its address.
    private string Node(string outer)
    {
        var around = BaseIn(outer);
        var subject = Attribute("about") is { } about ? Address(around, about)
            : Attribute("ID") is { } id ? Address(around, "#" + id)
            : Attribute("nodeID") is { } node ? "_:" + node : Blank();
        if (!Is("Description"))
            graph.Add(subject, SkosNames.Type, new RdfNode(xml.NamespaceURI + xml.LocalName));
        Attributes(subject, around);
        Children(around, within => Property(subject, within));
        return subject;
    }

    private void Property(string subject, string outer)
    {
        var around = BaseIn(outer);
        var (predicate, language) = (xml.NamespaceURI + xml.LocalName, xml.XmlLang.ToLowerInvariant());
        if (xml.NamespaceURI.Length == 0)
            throw Fault(SkosFault.Malformed);
        switch (Attribute("parseType"))
        {
            case "Resource":
                var thing = Blank();
                graph.Add(subject, predicate, new RdfNode(thing));
                Children(around, within => Property(thing, within));
                return;
            case "Collection":
                Children(around, within => Node(within));
                return;
            case not null:
                graph.Add(subject, predicate, new RdfNode(xml.ReadInnerXml(), IsText: true));
                return;
        }

        if ((Attribute("resource") is { } resource ? Address(around, resource) : Attribute("nodeID") is { } node ? "_:" + node : null) is { } linked)
        {
            graph.Add(subject, predicate, new RdfNode(linked));
            Attributes(linked, around);
            Children(around, within => Node(within));
            return;
        }

        var isText = true;
        var text = Children(around, within =>
        {
            isText = false;
            graph.Add(subject, predicate, new RdfNode(Node(within)));
        });
        if (isText)
            graph.Add(subject, predicate, new RdfNode(text, IsText: true, language));
    }

    // What is said in attributes rather than elements.
    private void Attributes(string subject, string around)
    {
        var language = xml.XmlLang.ToLowerInvariant();
        while (xml.MoveToNextAttribute())
        {
            if (xml is { NamespaceURI: SkosNames.Rdf, LocalName: "type" })
                graph.Add(subject, SkosNames.Type, new RdfNode(Address(around, xml.Value)));
            else if (xml.NamespaceURI is { Length: > 0 } space && space != SkosNames.Rdf && !space.StartsWith("http://www.w3.org/XML/", StringComparison.Ordinal) && !space.StartsWith("http://www.w3.org/2000/xmlns", StringComparison.Ordinal))
                graph.Add(subject, space + xml.LocalName, new RdfNode(xml.Value, IsText: true, language));
        }

        xml.MoveToElement();
    }

    // Reads the element to its end, each inner one by what is handed in; returns the text between them.
    private string Children(string around, Action<string> inner)
    {
        if (xml.Depth > SkosFile.MaxDepth)
            throw Fault(SkosFault.TooDeep);
        if (xml.NamespaceURI.Length > SkosAddress.Max)
            throw Fault(SkosFault.BadAddress);
        var text = new StringBuilder();
        if (!xml.IsEmptyElement)
        {
            xml.Read();
            while (xml.NodeType != XmlNodeType.EndElement)
            {
                if (xml.NodeType == XmlNodeType.Element)
                {
                    inner(around);
                    continue;
                }

                text.Append(xml.Value);
                xml.Read();
            }
        }

        xml.Read();
        return text.ToString();
    }

    private bool Is(string name) => xml.LocalName == name && xml.NamespaceURI == SkosNames.Rdf;

    private string? Attribute(string name) => xml.GetAttribute(name, SkosNames.Rdf);

    private string BaseIn(string around) => xml.GetAttribute("xml:base") is { } address ? Address(around, address) : around;

    private string Address(string around, string address) => SkosAddress.Within(around, address) ?? throw Fault(SkosFault.BadAddress, address);

    private string Blank() => "_: " + ++blanks;

    private SkosException Fault(SkosFault fault, string? near = null) => new(fault, ((IXmlLineInfo)xml).LineNumber, near ?? xml.Name);
}
