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

    public OrganisationPicture? With(Guid stamp, DateOnly today) => picture is { } held && held.Stamp == stamp && held.Today == today ? held : null;

    public void Keep(OrganisationPicture newer) => picture = newer;
}

/// <summary>What the database held when it carried a stamp, with units under their names of a day.</summary>
internal sealed record OrganisationPicture(Guid Stamp, DateOnly Today, OrganisationTree Tree, WorkingDays WorkingDays);
