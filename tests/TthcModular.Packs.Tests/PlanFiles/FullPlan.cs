namespace TthcModular.Packs.Tests.PlanFiles;

/// <summary>A small plan that uses every key of the format.</summary>
internal static class FullPlan
{
    public const string Yaml = """
        slug: ke-hoach-mau-2024
        source: "ban-quet.txt"
        plan_type: campaign
        document:
          number: "05/KH-UBND"
          kind: Kế hoạch
          title: "Chiến dịch: “Nâng cao hiệu quả sử dụng dịch vụ công”"
          place: Ia Tôr
          issued_on: 2024-03-29
          signed_by:
            capacity: "KT. Chủ tịch"
            name: null
          recipients:
            - "Lưu: VT"
        issuer:
          name: UBND xã Ia Tôr
          code: "23888"
          level: commune
          parent: huyện Chư Prông, tỉnh Gia Lai
        period:
          start: 2024-03-22
          end: 2024-06-29
          text: 100 ngày đêm
        legal_bases:
          - number: "45/2020/NĐ-CP"
            date: 2020-04-08
            issuer: Chính phủ
            subject: Thực hiện thủ tục hành chính trên môi trường điện tử
          - number: null
            date: null
            issuer: null
            subject: Luật Tổ chức chính quyền địa phương
        parent_plans:
          - number: "51/KH-UBND"
            date: 2024-03-26
            issuer: UBND huyện Chư Prông
            subject: "null"
        purposes:
          - Nâng cao hiệu quả.
        requirements:
          - Rõ việc, rõ người.
        baseline:
          - indicator: Tỷ lệ số hóa hồ sơ
            code: digitisation-rate
            value: 19.5
            unit: "%"
            note: Kết quả năm 2023
          - indicator: Vị trí xếp hạng
            value: 11.0
            unit: thứ hạng
            note: null
        tasks:
          - number: "1.10"
            section: I. Chỉ đạo
            title: |
              Ban hành văn bản
              chỉ đạo
            lead:
              - UBND cấp xã
            coordinate: []
            deliverable: Văn bản chỉ đạo
            schedule:
              kind: by_month
              text: Tháng 5/2024
              due: 2024-05-31
            report_due:
              text: trước ngày 10/5/2024
              due: 2024-05-09
            quantitative_target:
              value: 1925
              unit: TTHC
              text: "Phạm vi: 1.925 TTHC"
          - number: 1.1
            section: I. Chỉ đạo
            title: Tuyên truyền
            lead: []
            coordinate:
              - Công an xã
            deliverable: null
            schedule:
              kind: ongoing
              text: null
        indicators:
          - number: "1"
            code: digitisation-rate
            name: Tỷ lệ số hóa hồ sơ
            unit: "%"
            numerator: Hồ sơ được số hóa
            denominator: null
            exclusions: null
            targets:
              - value: 50
                comparator: ">="
                milestone: ngày thứ 50
                by: 2024-05-10
                breakdown: cấp xã
              - value: 87.5
                comparator: ">="
                milestone: null
                by: null
                breakdown: cấp xã
            lead:
              - UBND cấp xã
          - number: "1"
            code: waiting-time-minutes
            name: Thời gian chờ
            unit: phút
            targets:
              - value: 30
                comparator: "<="
            lead: []
        reporting:
          - what: Báo cáo sơ kết
            from: UBND xã
            to: null
            cadence: một lần
            period_rule: null
            due_rule: trước ngày 10/5/2024
            dates:
              - 2024-05-09
        organisation:
          - unit: Công an xã
            duties:
              - Phối hợp tuyên truyền.
        budget: Ngân sách xã
        uncertain:
          - "Ngày ký: đọc là 29/3."
        """;
}
