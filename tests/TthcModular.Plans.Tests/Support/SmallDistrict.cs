namespace TthcModular.Plans.Tests.Support;

/// <summary>A province with a district of three communes and two departments, and a plan that the district issued.</summary>
internal static class SmallDistrict
{
    public const string Units = """
        code,name,kind,parent_code,opened_on,closed_on,successor_codes
        64,Tỉnh Gia Lai,province,,,,
        so-tttt,Sở Thông tin và Truyền thông,department,64,,,
        632,Huyện Chư Prông,district,64,,,
        632-vp,Văn phòng HĐND và UBND huyện,office,632,,,
        632-tp,Phòng Tư pháp,department,632,,,
        23908,Xã Ia Tôr,commune,632,,,
        23911,Xã Ia Me,commune,632,,,
        23914,Xã Ia Ga,commune,632,,,
        633,Huyện Chư Sê,district,64,,,
        633-tp,Phòng Tư pháp,department,633,,,
        23941,Xã Ia Tiêm,commune,633,,,
        """;

    public const string Plan = """
        slug: chu-prong-2024
        plan_type: reform
        document:
          number: "05/KH-UBND"
          kind: Kế hoạch
          title: Kiểm soát thủ tục hành chính năm 2024
          place: Chư Prông
          issued_on: 2024-01-20
          signed_by:
            capacity: Chủ tịch
            name: Nguyễn Văn A
          recipients:
            - "Lưu: VT"
        issuer:
          name: UBND huyện Chư Prông
          level: district
          parent: tỉnh Gia Lai
        period:
          start: 2024-01-01
          end: 2024-12-31
          text: năm 2024
        legal_bases:
          - number: "61/2018/NĐ-CP"
            date: 2018-04-23
            issuer: Chính phủ
            subject: Cơ chế một cửa
        parent_plans: []
        purposes:
          - Nâng cao hiệu quả.
        requirements: []
        baseline:
          - indicator: Tỷ lệ số hóa
            code: digitisation-rate
            value: 20
            unit: "%"
            note: năm 2023
        tasks:
          - number: "1"
            section: I. Chỉ đạo
            title: Niêm yết công khai thủ tục hành chính
            lead:
              - UBND cấp xã
            coordinate:
              - Phòng Tư pháp
            deliverable: Bảng niêm yết
            schedule:
              kind: by_month
              text: Tháng 5/2024
              due: 2024-05-31
            report_due:
              text: trước ngày 20/6/2024
              due: 2024-06-19
          - number: "2"
            section: I. Chỉ đạo
            title: Kiểm tra
            lead:
              - Phòng Tư pháp
            coordinate:
              - UBND cấp xã
              - Phòng Tư pháp
            deliverable: null
            schedule:
              kind: by_quarter
              text: Quý IV/2024
              due: 2024-12-31
            quantitative_target:
              value: 2.5
              unit: cuộc
              text: 2,5 cuộc
          - number: "3"
            section: II. Tuyên truyền
            title: Tuyên truyền
            lead: []
            coordinate: []
            deliverable: null
            schedule:
              kind: ongoing
              text: Thường xuyên
          - number: "4"
            section: II. Tuyên truyền
            title: Phối hợp bảo đảm an toàn thông tin
            lead:
              - Hội Nông dân
            coordinate: []
            deliverable: null
            schedule:
              kind: ongoing
              text: Thường xuyên
        indicators:
          - number: "1"
            code: digitisation-rate
            name: Tỷ lệ số hóa hồ sơ
            unit: "%"
            targets:
              - value: 60
                comparator: ">="
                milestone: hết quý II
                by: 2024-06-30
              - value: 100
                comparator: ">="
                milestone: năm 2024
                by: null
            lead:
              - UBND cấp xã
          - number: "2"
            code: online-submission-rate
            name: Tỷ lệ hồ sơ trực tuyến
            unit: "%"
            targets:
              - value: 80
                breakdown: Toàn trình
              - value: 50
                breakdown: partial
              - value: 40
                breakdown: hành tinh khác
          - number: "3"
            code: waiting-time-minutes
            name: Thời gian chờ
            unit: phút
            targets:
              - value: 30
                comparator: "<="
                by: 2024-06-30
          - number: "4"
            code: mystery-rate
            name: Tỷ lệ chưa biết
            unit: "%"
            targets: []
        reporting:
          - what: Báo cáo quý
            from: UBND cấp xã
            to: Văn phòng HĐND và UBND huyện
            cadence: hàng quý
            period_rule: từ 15 đến 14
            due_rule: trước ngày 18
            dates:
              - 2024-03-17
              - 2024-06-17
        organisation:
          - unit: Phòng Tư pháp
            duties:
              - Theo dõi.
        budget: Ngân sách huyện
        uncertain:
          - Số văn bản mờ.
        """;
}
