namespace TthcModular.Testing;

internal static class Folders
{
    public static string Create() => Directory.CreateTempSubdirectory("tthc-test-").FullName;
}
