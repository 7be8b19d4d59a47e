using TthcModular.Organisation.Units;
using TthcModular.Sdk.Calendars;

namespace TthcModular.Organisation;

/// <summary>
/// The tree and the calendar of this process. Each request compares the stamp in the database with the one its copy
/// carries, so that a change made by another web node is seen by the next request.
/// </summary>
internal sealed class OrganisationCache
{
    private volatile OrganisationPicture? picture;

    public OrganisationPicture? With(Guid stamp) => picture is { } held && held.Stamp == stamp ? held : null;

    public void Keep(OrganisationPicture newer) => picture = newer;
}

/// <summary>What the database held when it carried a stamp.</summary>
internal sealed record OrganisationPicture(Guid Stamp, OrganisationTree Tree, WorkingDays WorkingDays);
