using FocalPoints.Members.People;
using FocalPoints.Web.Shared.Forms;

namespace FocalPoints.Web.Members.Mandates;

/// <summary>The mandate that a form brought, by the names of <c>MandateFields</c>.</summary>
public static class MandatePosted
{
    /// <summary>What was typed; all null for a page that is only asked for.</summary>
    public static MandateInput In(HttpContext http)
    {
        var form = PostedForm.Of(http);
        return new MandateInput(form?["role"], form?["state"], form?["organisation"], form?["from"], form?["until"], form?["nomination"]);
    }
}
