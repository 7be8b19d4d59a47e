using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace TthcModular.Storage;

/// <summary>Stores moments as UTC milliseconds since 1970, which every database orders and compares alike.</summary>
internal sealed class UnixMilliseconds() : ValueConverter<DateTimeOffset, long>(
    moment => moment.ToUnixTimeMilliseconds(),
    milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
