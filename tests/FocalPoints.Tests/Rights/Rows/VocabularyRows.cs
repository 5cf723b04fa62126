using System.Text;
using FocalPoints.Concepts;
using FocalPoints.Curation.Concepts;
using FocalPoints.Curation.Plans;
using FocalPoints.Curation.TagWorkshop;
using FocalPoints.Curation.Themes;
using FocalPoints.Kernel;
using FocalPoints.Tags;
using FocalPoints.Testing;
using FocalPoints.Topics;
using FocalPoints.Treaty;
using Microsoft.Extensions.DependencyInjection;

namespace FocalPoints.Tests.Rights.Rows;

/// <summary>What is done to tags, topics, action plans and concept schemes.</summary>
public sealed class VocabularyRows : CommandRows
{
    private const string Coordinators = "Denied Denied Denied Denied Denied Done Denied Denied";
    private const string CoordinatorsAndSecretariat = "Denied Denied Denied Denied Denied Done Done Denied";

    // In the order of the callers: visitor, member, contributor, focal point, of another State, coordinator, secretariat, ended.
    public override IEnumerable<CommandRow> Rows =>
    [
        Row<PreviewMerge, MergePreview>(Coordinators, async (command, tried) => await command.Preview(tried.Actor, (await Tag(tried)).Id, (await Tag(tried)).Name)),
        Row<MergeTags>(Coordinators, async (command, tried) => await command.Merge(tried.Actor, (await Tag(tried)).Id, (await Tag(tried)).Id, 0, 0)),
        Row<RenameTag, Guid>(Coordinators, async (command, tried) => await command.Rename(tried.Actor, (await Tag(tried)).Id, Name(), 0)),
        Row<BlockTag>(Coordinators, async (command, tried) => await command.Set(tried.Actor, (await Tag(tried)).Id, isBlocked: true, 0)),
        Row<PromoteTag>(Coordinators, async (command, tried) => await command.Promote(tried.Actor, (await Tag(tried)).Id, "rehabilitation", "en", 0)),
        Row<KeepTagsApart>(Coordinators, async (command, tried) => await command.Keep(tried.Actor, (await Tag(tried)).Id, (await Tag(tried)).Id)),
        Row<UndoTagChange>(Coordinators, async (command, tried) => await command.Undo(tried.Actor, (await Change(tried)).Id)),
        Row<EditTheme>(CoordinatorsAndSecretariat, async (command, tried) => await command.Edit(tried.Actor, (await Theme(tried)).Id,
            new ThemeInput(new Dictionary<string, string> { ["en"] = Name() }, new Dictionary<string, string>(), "", null), 0)),
        Row<RetireTheme>(CoordinatorsAndSecretariat, async (command, tried) => await command.Retire(tried.Actor, (await Theme(tried)).Id, "rehabilitation", 0)),
        Row<RestoreTheme>(CoordinatorsAndSecretariat, async (command, tried) => await command.Restore(tried.Actor, (await Theme(tried, "rehabilitation")).Id, 0)),
        Row<AddPlan, string>(CoordinatorsAndSecretariat, async (command, tried) => await command.Add(tried.Actor, Input(), "1 Name a focal point")),
        Row<EditPlan>(CoordinatorsAndSecretariat, async (command, tried) => await command.Edit(tried.Actor, (await Plan(tried)).Id, Input(), 0)),
        Row<SaveAction, string>(CoordinatorsAndSecretariat, async (command, tried) => await command.Save(tried.Actor, (await Plan(tried)).Id, null, new ActionInput("2", "", "", "", [], []), 0)),
        Row<EditCrosswalk>(CoordinatorsAndSecretariat, async (command, tried) =>
        {
            var (one, other) = (await Plan(tried), await Plan(tried));
            return await command.Edit(tried.Actor, one.Id, other.Id, [new CrosswalkCell(one.Actions[0].Id, other.Actions[0].Id, "exact")], 0);
        }),
        Row<StageVocabulary, StagedVocabulary>(CoordinatorsAndSecretariat, async (command, tried) => await command.Stage(tried.Actor, new MemoryStream(Vocabulary()))),
        StagedRow<PreviewImport>(async (command, tried, digest) => await command.Preview(tried.Actor, digest)),
        StagedRow<ImportScheme>(async (command, tried, digest) => await command.Import(tried.Actor, digest, new SchemeInput("Hands", "CC BY 4.0", "A book"), "new")),
        Row<RemoveScheme>(CoordinatorsAndSecretariat, async (command, tried) => await command.Remove(tried.Actor, (await Scheme(tried)).Iri, 0)),
    ];

    // On a vocabulary that a coordinator uploaded.
    private static CommandRow StagedRow<TCommand>(Func<TCommand, Case, string, Task<Outcome>> run) where TCommand : notnull =>
        new(typeof(TCommand).Name, typeof(TCommand), [.. CoordinatorsAndSecretariat.Split(' ').Select(Enum.Parse<OutcomeKind>)], async (services, tried) =>
        {
            var staged = await services.GetRequiredService<StageVocabulary>().Stage(An.Actor.Coordinator(), new MemoryStream(Vocabulary()));
            return await run(services.GetRequiredService<TCommand>(), tried, staged.Value!.Digest);
        });

    private static byte[] Vocabulary() => Encoding.UTF8.GetBytes($"<https://{Name()}.example/v/hand> a <http://www.w3.org/2004/02/skos/core#Concept> ; <http://www.w3.org/2004/02/skos/core#prefLabel> \"hand\"@en .");

    private static async Task<ConceptScheme> Scheme(Case tried)
    {
        var scheme = new ConceptScheme { Iri = $"https://{Name()}.example/v/", Title = "Hands", Licence = "CC BY 4.0", Source = "A book", Digest = Name() };
        await tried.Add(scheme);
        return scheme;
    }

    private static string Name() => "n" + Guid.NewGuid().ToString("n")[..9];

    private static PlanInput Input() => new(Name(), Name(), null, null, "2026", null, null, null);

    private static async Task<Tag> Tag(Case tried)
    {
        var name = Name();
        var tag = new Tag { Name = name, Slug = name };
        await tried.Add(tag);
        return tag;
    }

    private static async Task<TagChange> Change(Case tried)
    {
        var tag = await Tag(tried);
        var change = new TagChange { TagId = tag.Id, TagName = tag.Name, Kind = TagChangeKind.Blocked, At = An.Morning.UtcDateTime, Steps = [new TagStep(tag.Id, tag.Standing, tag.Standing)] };
        await tried.Add(change);
        return change;
    }

    private static async Task<Theme> Theme(Case tried, string? successor = null)
    {
        var theme = new Theme { Id = Name(), Label = new LocalText(Name()), SuccessorId = successor };
        await tried.Add(theme);
        return theme;
    }

    private static async Task<ActionPlan> Plan(Case tried)
    {
        var plan = new ActionPlan { Id = Name(), Title = Name(), Abbreviation = Name() };
        plan.Actions.Add(new FocalPoints.Treaty.Action { Id = plan.Id + "-1", PlanId = plan.Id, Number = "1" });
        await tried.Add(plan);
        return plan;
    }
}
