using TthcModular.Sdk.Tasks;

namespace AdministrativeReform;

/// <summary>Tasks that such plans usually hold, by the six contents of the programme and their direction.</summary>
internal static class ReformTasks
{
    private static readonly UnitSelector Departments = UnitSelector.Parse("Các phòng chuyên môn");
    private static readonly UnitSelector Communes = UnitSelector.Parse("UBND cấp xã");
    private static readonly UnitSelector Everybody = UnitSelector.Parse("Các cơ quan, đơn vị");

    public static IReadOnlyList<TaskTemplate> All =>
    [
        Task("I.1", "Chỉ đạo, điều hành", "Ban hành kế hoạch cải cách hành chính của đơn vị", [Everybody], "Kế hoạch", By(1, 31)),
        Task("I.2", "Chỉ đạo, điều hành", "Kiểm tra cải cách hành chính tại các đơn vị trực thuộc", [UnitSelector.Named("Phòng Nội vụ")], "Báo cáo kết quả kiểm tra", By(10, 31)),
        Task("II.1", "Cải cách thể chế", "Rà soát văn bản đã ban hành, xử lý văn bản hết hiệu lực hoặc trái pháp luật", [UnitSelector.Named("Phòng Tư pháp")], "Báo cáo kết quả rà soát", By(11, 30)),
        Task("III.1", "Cải cách thủ tục hành chính", "Công khai đầy đủ thủ tục hành chính, giải quyết hồ sơ đúng hạn", [Departments, Communes], "Kết quả giải quyết", Always()),
        Task("IV.1", "Cải cách tổ chức bộ máy", "Rà soát chức năng, nhiệm vụ, sắp xếp tổ chức theo hướng tinh gọn", [UnitSelector.Named("Phòng Nội vụ")], "Phương án sắp xếp", By(9, 30)),
        Task("V.1", "Cải cách chế độ công vụ", "Bồi dưỡng cán bộ, công chức theo kế hoạch; kiểm tra kỷ luật, kỷ cương", [Everybody], "Báo cáo kết quả", By(11, 30)),
        Task("VI.1", "Cải cách tài chính công", "Thực hiện cơ chế tự chủ và giải ngân vốn được giao", [UnitSelector.Named("Phòng Tài chính - Kế hoạch")], "Báo cáo giải ngân", By(12, 31)),
        Task("VII.1", "Xây dựng chính quyền điện tử, chính quyền số", "Ký số và gửi, nhận văn bản trên môi trường điện tử", [Everybody], "Văn bản điện tử", Always()),
        Task("VIII.1", "Đánh giá", "Tự đánh giá, chấm điểm Chỉ số cải cách hành chính kèm tài liệu kiểm chứng", [Departments, Communes], "Bảng điểm và tài liệu kiểm chứng", By(12, 15)),
    ];

    private static TaskTemplate Task(string number, string section, string title, IReadOnlyList<UnitSelector> lead, string deliverable, TaskSchedule schedule) =>
        new(number, section, title) { Lead = lead, Deliverable = deliverable, Schedule = schedule };

    private static TaskSchedule By(int month, int day) =>
        new(ScheduleKind.ByDate, $"Trước ngày {day:00}/{month:00}", new YearDay(YearOffset: 0, month, day));

    private static TaskSchedule Always() => new(ScheduleKind.Ongoing, "Thường xuyên");
}
