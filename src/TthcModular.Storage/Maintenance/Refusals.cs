using TthcModular.Organisation.Results;

namespace TthcModular.Storage.Maintenance;

internal static class Refusals
{
    public static Refusal SchemaNewer(IEnumerable<string> unknown) => new(
        "schema-newer",
        $"Cơ sở dữ liệu do phiên bản phần mềm mới hơn tạo ra (có bước nâng cấp {string.Join(", ", unknown)} mà phiên bản này không biết). Hãy dùng phiên bản phần mềm mới hơn.",
        RefusalKind.Conflict);

    public static Refusal NotOurs(string file) => new(
        "not-our-database",
        $"Tệp {file} không phải là bản sao lưu của TthcModular. Hãy chọn tệp do lệnh 'db backup' tạo ra.");

    public static Refusal Damaged(string file, IEnumerable<string> findings) => new(
        "backup-damaged",
        $"Tệp {file} bị hỏng nên không được dùng để khôi phục; dữ liệu hiện có giữ nguyên. Chi tiết: {string.Join("; ", findings)}");

    public static Refusal FileMissing(string file) => new("file-missing", $"Không có tệp {file}. Hãy kiểm tra lại đường dẫn.", RefusalKind.NotFound);

    public static Refusal FileExists(string file) => new("file-exists", $"Tệp {file} đã có. Hãy chọn tên khác để không ghi đè bản sao lưu cũ.", RefusalKind.Conflict);

    public static Refusal NotWritable(string path, string reason) => new(
        "not-writable",
        $"Không ghi được vào {path}: {reason} Hãy kiểm tra quyền ghi và dung lượng còn trống.");

    public static Refusal Busy() => new(
        "database-busy",
        "Cơ sở dữ liệu đang được một tiến trình khác sử dụng. Hãy dừng ứng dụng hoặc lệnh đang chạy rồi làm lại.",
        RefusalKind.Conflict);

    public static Refusal Unreadable(string file) => new(
        "database-unreadable",
        $"Tệp {file} không phải là cơ sở dữ liệu SQLite hoặc đã bị hỏng. Hãy khôi phục từ bản sao lưu bằng lệnh 'db restore TỆP'.");

    public static Refusal Unreachable(string reason) => new(
        "database-unreachable",
        $"Không kết nối được tới PostgreSQL: {reason} Hãy kiểm tra máy chủ cơ sở dữ liệu và ConnectionStrings:Tthc.",
        RefusalKind.Conflict);

    public static Refusal UsePgDump() => new(
        "use-pg-dump",
        "Cơ sở dữ liệu PostgreSQL được sao lưu bằng công cụ của PostgreSQL: pg_dump --format=custom --file=TỆP TÊN_CƠ_SỞ_DỮ_LIỆU. Hãy dùng pg_dump thay cho lệnh này.");

    public static Refusal UsePgRestore() => new(
        "use-pg-restore",
        "Cơ sở dữ liệu PostgreSQL được khôi phục bằng công cụ của PostgreSQL: pg_restore --clean --if-exists --dbname=TÊN_CƠ_SỞ_DỮ_LIỆU TỆP (tệp do pg_dump tạo ra). Hãy dùng pg_restore thay cho lệnh này.");

    public static Refusal TransferDamaged(string file, string reason) => new(
        "transfer-damaged",
        $"Tệp {file} không phải tệp do lệnh 'db export' tạo ra hoặc đã bị hỏng: {reason} Không dữ liệu nào được nhập. Hãy xuất lại ở nơi nguồn.");

    public static Refusal TransferNewer(string file, IEnumerable<string> unknown) => new(
        "schema-newer",
        $"Tệp {file} do phiên bản phần mềm mới hơn xuất ra (có bước nâng cấp {string.Join(", ", unknown)} mà phiên bản này không biết). Hãy dùng cùng phiên bản phần mềm với nơi xuất.",
        RefusalKind.Conflict);

    public static Refusal TransferOlder(string file, IEnumerable<string> missing) => new(
        "schema-older",
        $"Tệp {file} do phiên bản phần mềm cũ hơn xuất ra (thiếu bước nâng cấp {string.Join(", ", missing)}). Hãy nâng cấp nơi xuất lên phiên bản này rồi xuất lại.",
        RefusalKind.Conflict);

    public static Refusal NotEmpty(string table) => new(
        "database-not-empty",
        $"Cơ sở dữ liệu đích đã có dữ liệu (bảng {table}), nên không nhập gì cả. Hãy nhập vào một cơ sở dữ liệu mới, trống, trước khi khởi động ứng dụng lần đầu.",
        RefusalKind.Conflict);

    public static Refusal NotVerified(Verification verification)
    {
        var first = verification.Checks.First(check => check.Findings.Count > 0);
        return new Refusal(
            "transfer-not-verified",
            $"Dữ liệu nhập vào không qua được kiểm tra ({verification.FindingCount} sai lệch; trước hết: {first.Name}: {first.Findings[0]}), nên không nhập gì cả. Hãy chạy 'db verify' ở nơi xuất.",
            RefusalKind.Conflict);
    }
}
