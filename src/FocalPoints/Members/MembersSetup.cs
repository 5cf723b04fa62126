using FocalPoints.Data;
using FocalPoints.Members.Links;
using FocalPoints.Members.Mine;
using FocalPoints.Members.Passwords;
using FocalPoints.Members.People;
using FocalPoints.Members.Requests;
using FocalPoints.Members.SecondStep;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace FocalPoints.Members;

/// <summary>Everything that this feature adds.</summary>
public static class MembersSetup
{
    /// <summary>OWASP's figure for PBKDF2 with HMAC-SHA-512.</summary>
    private const int HashIterations = 210_000;

    /// <summary>Registers the use cases of this feature, and Identity's stores for what builds on them. The key ring that seals is the host's to give.</summary>
    public static IServiceCollection AddMembers(this IServiceCollection services)
    {
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = HashIterations);
        services.AddSingleton<IPasswordHasher<Member>, PasswordHasher<Member>>();
        services.AddIdentityCore<Member>(identity => identity.User.RequireUniqueEmail = true).AddEntityFrameworkStores<FocalPointsDb>();
        return services
            .AddSingleton<ReadActor>()
            .AddSingleton<PasswordRules>()
            .AddSingleton<SignInThrottle>()
            .AddSingleton<CheckCredentials>()
            .AddSingleton<AuthenticatorKeys>()
            .AddSingleton<RecoveryCodes>()
            .AddSingleton<SecondStepCode>()
            .AddSingleton<OwnProof>()
            .AddSingleton<CheckSecondStep>()
            .AddSingleton<ReadAuthenticator>()
            .AddSingleton<BeginAuthenticator>()
            .AddSingleton<ConfirmAuthenticator>()
            .AddSingleton<RenewRecoveryCodes>()
            .AddSingleton<RemoveAuthenticator>()
            .AddSingleton<RemoveSecondStep>()
            .AddSingleton<RequestAccount>()
            .AddSingleton<ListRequests>()
            .AddSingleton<ReadRequest>()
            .AddSingleton<CountRequests>()
            .AddSingleton<ApproveRequest>()
            .AddSingleton<DeclineRequest>()
            .AddSingleton<ReadLink>()
            .AddSingleton<OfferSetUp>()
            .AddSingleton<SetUpSecretariat>()
            .AddSingleton<RedeemLink>()
            .AddSingleton<AskForReset>()
            .AddSingleton<ListMembers>()
            .AddSingleton<ReadMember>()
            .AddSingleton<InviteMember>()
            .AddSingleton<RenewInvitation>()
            .AddSingleton<GiveMandate>()
            .AddSingleton<PauseMember>()
            .AddSingleton<ChangePassword>()
            .AddSingleton<SignOutEverywhere>()
            .AddSingleton<RecordSignOut>();
    }
}
