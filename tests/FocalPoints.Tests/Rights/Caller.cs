namespace FocalPoints.Tests.Rights;

/// <summary>Who tries a command, in the order of a row's answers.</summary>
public enum Caller
{
    /// <summary>Somebody without an account.</summary>
    Visitor,

    /// <summary>A member for an organisation.</summary>
    Member,

    /// <summary>A contributor of the State whose record it is.</summary>
    Contributor,

    /// <summary>The focal point of the State whose record it is.</summary>
    FocalPoint,

    /// <summary>The focal point of another affected State.</summary>
    OtherFocalPoint,

    Coordinator,

    Secretariat,

    /// <summary>Who was the focal point of the State whose record it is, until yesterday.</summary>
    Ended,
}
