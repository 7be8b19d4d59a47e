namespace TthcModular.Web.Features.Shared;

public static class Policies
{
    public const string Reader = "reader";
    public const string Officer = "officer";
    public const string ProvinceAdmin = "province-admin";
}
