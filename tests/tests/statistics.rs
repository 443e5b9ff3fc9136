//! How requests were dealt with, as the head of the company reads it: counted by the limits that
//! they had, and nobody named in it. Requests of these tests came on Monday 9 November 2026 and are
//! due on 23 November.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests may stop at the first surprise"
)]

use acceptance::fixture::{Fixture, paper};
use serde_json::{Value, json};
use std::fs;

const FACTS: [&str; 4] = [
    "Канарейкина Тайна Скрытовна",
    "kanarejka@example.org",
    "+7 900 111-22-33",
    "паспорт 00 00 123456",
];

#[test]
fn requests_are_counted_by_the_limit_they_had() {
    let desk = Fixture::at("2026-11-09 10:00");
    answered(&desk, "2026-11-16");
    answered(&desk, "2026-11-20");
    answered(&desk, "2026-11-24");
    desk.set_clock("2026-11-09 10:00");
    let open = desk.receive("open");
    desk.name(&open, "Somebody", &["access"]);
    desk.set_clock("2026-11-30 12:00");
    let told = desk.call("statistics", json!({}));
    let all = &told["all"];
    let counts = [
        "received",
        "completed",
        "on_time",
        "late",
        "near_misses",
        "open",
        "overdue",
    ];
    assert_eq!(
        counts.map(|name| all[name].as_u64().unwrap()),
        [4, 3, 2, 1, 1, 1, 1]
    );
    // 5, 9 and 11 working days.
    let average = all["average_days"].as_f64().unwrap();
    assert!((average - 25.0 / 3.0).abs() < 0.01, "{average}");
    assert_eq!(all["longest_days"], 11);
    assert_eq!(told["kinds"][0]["kind"], "access");
    assert_eq!(told["months"][0]["month"], "2026-11");
}

#[test]
fn nobody_is_named_in_any_form_of_the_statistics() {
    let desk = Fixture::at("2026-11-09 10:00");
    let request = desk.receive("secret words of the letter");
    desk.call(
        "request.set",
        json!({ "request": request, "name": FACTS[0], "email": FACTS[1], "phone": FACTS[2], "id_document": FACTS[3], "kinds": ["access"] }),
    );
    desk.set_clock("2026-11-12 12:00");
    let (pdf, csv) = (desk.file("s.pdf"), desk.file("s.csv"));
    desk.call("statistics.save", json!({ "path": pdf }));
    let table = desk.call("statistics.save", json!({ "path": csv }));
    assert_eq!(table["entries"], 3, "all, the kind, the month");
    let page = paper::text_of(&pdf);
    assert!(page.contains("Без персональных данных"), "{page}");
    let csv = fs::read_to_string(csv).unwrap();
    assert!(
        csv.starts_with('\u{feff}') && csv.contains(";дней в среднем;"),
        "{csv}"
    );
    let view = desk.call("statistics", json!({})).to_string();
    for text in [page, csv, view] {
        let text = text.to_lowercase();
        let parts = FACTS.iter().flat_map(|fact| fact.split_whitespace());
        for part in parts.filter(|part| part.chars().count() > 3) {
            assert!(
                !text.contains(&part.to_lowercase()),
                "{part} stands in {text}"
            );
        }
        assert!(!text.contains("secret"));
    }
}

/// A request of 9 November that was answered on a day.
fn answered(desk: &Fixture, on: &str) {
    desk.set_clock("2026-11-09 10:00");
    let request = desk.receive(&format!("answered on {on}"));
    desk.name(&request, "Somebody", &["access"]);
    desk.judge_well(&request);
    desk.call("request.accept", json!({ "request": request }));
    desk.set_clock(&format!("{on} 12:00"));
    let file = desk.file("answer.pdf");
    fs::write(&file, on).unwrap();
    let sent: Value =
        json!({ "request": request, "number": on, "on": on, "channel": "email", "file": file });
    desk.call("request.answer", sent);
}
