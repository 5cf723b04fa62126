using FocalPoints.Concepts;
using FocalPoints.Curation.Collections;
using FocalPoints.Curation.Featuring;
using FocalPoints.Curation.HandOvers;
using FocalPoints.Curation.Links;
using FocalPoints.Curation.Moderation;
using FocalPoints.Curation.Review;
using FocalPoints.Discussion;
using FocalPoints.Files;
using FocalPoints.Following;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Mail;
using FocalPoints.Members;
using FocalPoints.Members.Requests;
using FocalPoints.Members.SecondStep;
using FocalPoints.Practices;
using FocalPoints.Practices.Adopting;
using FocalPoints.Practices.Confirming;
using FocalPoints.Questions;
using FocalPoints.States;
using FocalPoints.Tags;
using FocalPoints.Topics;
using FocalPoints.Treaty;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Data;

/// <summary>Every table. One subclass per database holds that database's migrations; nothing else differs.</summary>
public abstract class FocalPointsDb(DbContextOptions options) : IdentityUserContext<Member, Guid>(options)
{
    public DbSet<State> States => Set<State>();

    public DbSet<AffectedStatus> AffectedStatuses => Set<AffectedStatus>();

    public DbSet<FocalPointPost> Posts => Set<FocalPointPost>();

    public DbSet<Mandate> Mandates => Set<Mandate>();

    public DbSet<HandOver> HandOvers => Set<HandOver>();

    public DbSet<AccountLink> AccountLinks => Set<AccountLink>();

    public DbSet<Authenticator> Authenticators => Set<Authenticator>();

    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();

    public DbSet<AccountRequest> AccountRequests => Set<AccountRequest>();

    public DbSet<OutgoingMail> Mails => Set<OutgoingMail>();

    public DbSet<HistoryEntry> History => Set<HistoryEntry>();

    public DbSet<StoredFile> Files => Set<StoredFile>();

    public DbSet<Obligation> Obligations => Set<Obligation>();

    public DbSet<Theme> Themes => Set<Theme>();

    public DbSet<ConceptScheme> ConceptSchemes => Set<ConceptScheme>();

    public DbSet<Concept> Concepts => Set<Concept>();

    public DbSet<ActionPlan> ActionPlans => Set<ActionPlan>();

    public DbSet<Action> Actions => Set<Action>();

    public DbSet<Crosswalk> Crosswalks => Set<Crosswalk>();

    public DbSet<Meeting> Meetings => Set<Meeting>();

    public DbSet<Activity> Activities => Set<Activity>();

    public DbSet<CoordinatorTerm> CoordinatorTerms => Set<CoordinatorTerm>();

    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<Tag> Tags => Set<Tag>();

    public DbSet<TagChange> TagChanges => Set<TagChange>();

    public DbSet<TagsApart> TagsApart => Set<TagsApart>();

    public DbSet<PracticeTag> PracticeTags => Set<PracticeTag>();

    public DbSet<Practice> Practices => Set<Practice>();

    public DbSet<Draft> Drafts => Set<Draft>();

    public DbSet<Revision> Revisions => Set<Revision>();

    public DbSet<Translation> Translations => Set<Translation>();

    public DbSet<PracticeReview> Reviews => Set<PracticeReview>();

    public DbSet<ReviewComment> ReviewComments => Set<ReviewComment>();

    public DbSet<LinkReport> LinkReports => Set<LinkReport>();

    public DbSet<FeaturedPractice> FeaturedPractices => Set<FeaturedPractice>();

    public DbSet<Comment> Comments => Set<Comment>();

    public DbSet<Endorsement> Endorsements => Set<Endorsement>();

    public DbSet<Adoption> Adoptions => Set<Adoption>();

    public DbSet<Question> Questions => Set<Question>();

    public DbSet<AskedState> AskedStates => Set<AskedState>();

    public DbSet<Answer> Answers => Set<Answer>();

    public DbSet<ConsolidatedReply> ConsolidatedReplies => Set<ConsolidatedReply>();

    public DbSet<Collection> Collections => Set<Collection>();

    public DbSet<CollectionItem> CollectionItems => Set<CollectionItem>();

    public DbSet<Report> Reports => Set<Report>();

    public DbSet<Subscription> Subscriptions => Set<Subscription>();

    /// <summary>
    /// Saves whole or not at all. What is begun is finished, also when the person leaves or the site stops meanwhile: a change that is cut off in its
    /// commit is an error to the database, and nobody could say whether it was made.
    /// </summary>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, CancellationToken.None);
    }

    /// <summary>Saves whole or not at all: done, or stale where somebody else saved one of these records meanwhile.</summary>
    public async Task<Outcome> SaveUnlessStale(CancellationToken cancel = default)
    {
        try
        {
            await SaveChangesAsync(cancel);
            return Outcome.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Outcome.Stale;
        }
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(FocalPointsDb).Assembly);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configuration)
    {
        configuration.Properties<DateTime>().HaveConversion<UtcConverter>();
        configuration.Properties<PracticeContent>().HaveConversion<JsonConverter<PracticeContent>, JsonComparer<PracticeContent>>();
        configuration.Properties<Preparation>().HaveConversion<JsonConverter<Preparation>, JsonComparer<Preparation>>();
        configuration.Properties<Confirmation>().HaveConversion<JsonConverter<Confirmation>, JsonComparer<Confirmation>>();
        configuration.Properties<IReadOnlyList<CheckedLink>>().HaveConversion<JsonConverter<IReadOnlyList<CheckedLink>>, JsonComparer<IReadOnlyList<CheckedLink>>>();
        configuration.Properties<LocalText>().HaveConversion<JsonConverter<LocalText>, JsonComparer<LocalText>>();
        configuration.Properties<Dictionary<string, List<string>>>()
            .HaveConversion<JsonConverter<Dictionary<string, List<string>>>, JsonComparer<Dictionary<string, List<string>>>>();
        configuration.Properties<List<ConceptLabel>>().HaveConversion<JsonConverter<List<ConceptLabel>>, JsonComparer<List<ConceptLabel>>>();
        configuration.Properties<List<ActionPart>>().HaveConversion<JsonConverter<List<ActionPart>>, JsonComparer<List<ActionPart>>>();
        configuration.Properties<List<ActionMapping>>().HaveConversion<JsonConverter<List<ActionMapping>>, JsonComparer<List<ActionMapping>>>();
        configuration.Properties<List<TagStep>>().HaveConversion<JsonConverter<List<TagStep>>, JsonComparer<List<TagStep>>>();
        configuration.Properties<Enum>().HaveConversion<string>();
    }
}
