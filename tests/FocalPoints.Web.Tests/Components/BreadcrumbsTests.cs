using Bunit;
using FocalPoints.Web.Shared;
using Xunit;

namespace FocalPoints.Web.Tests.Components;

/// <summary>Where a page stands.</summary>
public sealed class BreadcrumbsTests : BunitContext
{
    [Fact]
    public void Trail_is_a_named_list_of_links_outermost_first()
    {
        var crumbs = Render<Breadcrumbs>(parameters => parameters.Add(crumbs => crumbs.Trail, [("States", "/states"), ("Lao PDR", "/states/lao-pdr")]));

        Assert.Equal("Where you are", crumbs.Find("nav").GetAttribute("aria-label"));
        Assert.Equal(["/states", "/states/lao-pdr"], crumbs.FindAll("ol > li > a").Select(link => link.GetAttribute("href")));
    }
}
