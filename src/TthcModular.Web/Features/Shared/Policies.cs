namespace TthcModular.Web.Features.Shared;

/// <summary>Names of the policies that guard the pages.</summary>
public static class Policies
{
    /// <summary>Signed in with any role.</summary>
    public const string Read = "read";

    /// <summary>May report progress and hand in figures.</summary>
    public const string Report = "report";

    /// <summary>May switch packs on and off.</summary>
    public const string Administer = "administer";
}
