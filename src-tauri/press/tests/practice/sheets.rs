//! Invented sheets: terms counted and statistics, in words as the program's texts would say them.

#![allow(dead_code, reason = "each test file uses its own part")]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

use chrono::{Datelike, NaiveDate, Weekday};
use dekada_press::{CountSheet, Figure, Language, MarkKind, MonthBar, StatisticsSheet, StripMark};

use crate::practice::day;

/// Ten working days over two weekends.
pub fn ten_working_days() -> CountSheet {
    let days = days("2026-11-30", 14);
    CountSheet {
        title: "Расчёт срока по обращению № 2026-0001".into(),
        date: day("2026-12-04"),
        language: Language::Russian,
        facts: facts(&[
            (
                "Обращение",
                "№ 2026-0001, получено 30 ноября 2026 г., понедельник",
            ),
            ("Требование", "Доступ к персональным данным"),
            (
                "Срок по закону",
                "10 рабочих дней: ч. 3 ст. 14, ч. 1 ст. 20 152-ФЗ",
            ),
            ("Обещано политикой", "10 рабочих дней"),
            (
                "Последний день",
                "14 декабря 2026 г., понедельник, до 24:00",
            ),
        ]),
        strip: strip(&days, |date| works(date).then_some(MarkKind::Work)),
        sentences: vec![
            "День получения, 30 ноября, не считается: срок начинается на следующий день, 1 декабря \
             (ст. 191 ГК РФ)."
                .into(),
            "Рабочих дней — десять, выходных между ними — четыре; праздничных и перенесённых дней \
             нет."
                .into(),
            "Десятый рабочий день — понедельник, 14 декабря 2026 г.".into(),
        ],
        columns: ["Дата", "День недели", "№", "Основание"].map(Into::into),
        rows: rows(&days, Language::Russian),
        warning: None,
        footer: "Производственный календарь 2026 г.: ст. 111, 112 ТК РФ; постановление \
                 Правительства РФ от 24.09.2025 № 1466. Счёт: ст. 190–194 ГК РФ."
            .into(),
    }
}

/// The same with five more days.
pub fn extended() -> CountSheet {
    let days = days("2026-11-30", 21);
    let mut sheet = ten_working_days();
    sheet.strip = strip(&days, |date| match works(date) {
        true if date > day("2026-12-14") => Some(MarkKind::Extension),
        true => Some(MarkKind::Work),
        false => None,
    });
    sheet.rows = rows(&days, Language::Russian);
    sheet
}

/// Thirty calendar days that end on a Saturday and move to Monday, in a year without a decree.
pub fn thirty_calendar_days() -> CountSheet {
    let days = days("2027-04-01", 32);
    let kind = |date: NaiveDate| match works(date) {
        _ if date > day("2027-05-01") => MarkKind::Shift,
        true => MarkKind::Work,
        false => MarkKind::Off,
    };
    let mut strip = strip(&days, |date| Some(kind(date)));
    let mut rows = rows(&days, Language::Russian);
    for (index, (mark, row)) in strip.iter_mut().zip(&mut rows).enumerate() {
        mark.n = mark.n.filter(|n| *n <= 30);
        row[2] = mark.n.map_or_else(|| "—".into(), |n| n.to_string());
        if index + 1 == days.len() {
            row[3] = "рабочий день: срок перенесён с субботы, 1 мая (ст. 193 ГК РФ)".into();
        }
    }
    CountSheet {
        title: "Расчёт срока по обращению № 2027-0031".into(),
        facts: facts(&[
            (
                "Обращение",
                "№ 2027-0031, получено 1 апреля 2027 г., четверг",
            ),
            (
                "Требование",
                "Отзыв согласия на обработку персональных данных",
            ),
            ("Срок по закону", "30 дней: ч. 2 ст. 9, ч. 5 ст. 21 152-ФЗ"),
            ("Последний день", "3 мая 2027 г., понедельник, до 24:00"),
        ]),
        strip,
        rows,
        sentences: vec![
            "День получения, 1 апреля, не считается (ст. 191 ГК РФ). Считаются все дни подряд: \
             тридцатый — суббота, 1 мая."
                .into(),
            "Последний день приходится на выходной, поэтому срок кончается в ближайший рабочий \
             день, в понедельник, 3 мая 2027 г. (ст. 193 ГК РФ)."
                .into(),
        ],
        warning: Some(
            "Расчёт предварительный: постановления о переносе выходных дней на 2027 год ещё нет."
                .into(),
        ),
        ..ten_working_days()
    }
}

/// A term over the New Year holidays, in English.
pub fn in_english() -> CountSheet {
    let days = days("2026-12-25", 24);
    CountSheet {
        title: "How the limit of request 2026-0117 was counted".into(),
        date: day("2026-12-28"),
        language: Language::English,
        facts: facts(&[
            ("Request", "2026-0117, received Friday 25 December 2026"),
            ("Demand", "Access to personal data"),
            ("Last day", "Monday 18 January 2027, until midnight"),
        ]),
        strip: strip(&days, |date| works(date).then_some(MarkKind::Work)),
        sentences: vec![
            "The day of receipt does not count: the term begins on the next working day (Civil \
             Code, art. 191)."
                .into(),
        ],
        columns: ["Date", "Weekday", "No.", "Ground"].map(Into::into),
        rows: rows(&days, Language::English),
        warning: Some("Provisional: no decree on days off in 2027 has been loaded.".into()),
        footer: "Labour Code art. 112; Civil Code art. 190–194.".into(),
    }
}

pub fn statistics() -> StatisticsSheet {
    let month = |(label, received, late): &(&str, u32, u32)| MonthBar {
        label: (*label).into(),
        received: *received,
        late: *late,
    };
    StatisticsSheet {
        title: "Обращения субъектов персональных данных".into(),
        period: "1 января – 31 декабря 2026 г.".into(),
        date: day("2027-01-11"),
        language: Language::Russian,
        figures: figures(&[
            ("Получено", "438", "на 12 % больше, чем в 2025 году"),
            ("Исполнено в срок", "97,3 %", "412 из 424 исполненных"),
            ("С опозданием", "12", "из них 9 — в июле, в отпуск"),
            (
                "В среднем",
                "6,4 дня",
                "рабочих дней от получения до ответа",
            ),
            (
                "Дольше всего",
                "17 дней",
                "с продлением на пять рабочих дней",
            ),
            ("На грани", "31", "исполнены в последний день или накануне"),
        ]),
        months: [
            ("янв", 18, 0),
            ("фев", 31, 0),
            ("март", 44, 1),
            ("апр", 40, 0),
            ("май", 22, 0),
            ("июнь", 36, 0),
            ("июль", 51, 9),
            ("авг", 33, 2),
            ("сен", 47, 0),
            ("окт", 52, 0),
            ("ноя", 41, 0),
            ("дек", 23, 0),
        ]
        .iter()
        .map(month)
        .collect(),
        months_title: "По месяцам получения".into(),
        months_legend: ["поступило".into(), "из них с опозданием".into()],
        columns: [
            "Требование",
            "Получено",
            "В срок",
            "С опозданием",
            "На грани",
            "В среднем, раб. дней",
        ]
        .map(Into::into)
        .to_vec(),
        rows: [
            ["Доступ к данным", "201", "192", "4", "14", "6,8"],
            ["Кому переданы данные", "38", "36", "1", "3", "7,1"],
            ["Уточнение данных", "44", "41", "2", "5", "4,9"],
            [
                "Прекращение обработки по ч. 5.1 ст. 21",
                "57",
                "55",
                "1",
                "4",
                "6,0",
            ],
            ["Отзыв согласия", "72", "68", "3", "4", "6,9"],
            [
                "Согласие законного представителя несовершеннолетнего",
                "26",
                "20",
                "1",
                "1",
                "5,2",
            ],
        ]
        .map(|row| row.map(Into::into).to_vec())
        .to_vec(),
        footer: "Без персональных данных".into(),
    }
}

/// A period in which nothing came.
pub fn empty_statistics() -> StatisticsSheet {
    StatisticsSheet {
        title: "Requests of data subjects".into(),
        period: "1–30 November 2026".into(),
        language: Language::English,
        figures: figures(&[
            ("Received", "0", ""),
            ("On time", "—", "nothing to complete"),
            ("Late", "0", ""),
            ("Average", "—", "working days from receipt to answer"),
            ("Longest", "—", ""),
            ("Near misses", "0", ""),
        ]),
        months: vec![MonthBar {
            label: "Nov".into(),
            received: 0,
            late: 0,
        }],
        months_title: "By month of receipt".into(),
        months_legend: ["received".into(), "late".into()],
        rows: Vec::new(),
        footer: "No personal data".into(),
        ..statistics()
    }
}

/// Three years, a month a bar.
pub fn three_years() -> StatisticsSheet {
    let month = |index: u32| MonthBar {
        label: format!("{:02}.{}", index % 12 + 1, 2024 + index / 12),
        received: 900 + index * 37 % 400,
        late: if index.is_multiple_of(5) { index } else { 0 },
    };
    StatisticsSheet {
        months: (0..36).map(month).collect(),
        ..statistics()
    }
}

fn days(received: &str, count: u64) -> Vec<NaiveDate> {
    let first = day(received).succ_opt().expect("a day");
    first.iter_days().take(count as usize).collect()
}

/// Weekends, the New Year holidays and the first of May are off.
fn works(date: NaiveDate) -> bool {
    let holiday = (date.month() == 1 && date.day() <= 8) || (date.month() == 5 && date.day() == 1);
    !holiday && !matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}

/// Every day with its kind; one without is off and does not count. The last is the limit.
fn strip(days: &[NaiveDate], kind: impl Fn(NaiveDate) -> Option<MarkKind>) -> Vec<StripMark> {
    let mut counted = 0;
    let mark = |date: &NaiveDate| {
        let kind = kind(*date);
        counted += u32::from(kind.is_some());
        StripMark {
            label: date.format("%d.%m").to_string(),
            n: kind.map(|_| counted),
            limit: Some(date) == days.last(),
            kind: kind.unwrap_or(MarkKind::Off),
        }
    };
    days.iter().map(mark).collect()
}

fn rows(days: &[NaiveDate], language: Language) -> Vec<[String; 4]> {
    let mut counted = 0;
    let words = |date: &NaiveDate| match (language, works(*date)) {
        (Language::Russian, true) => "рабочий день",
        (Language::Russian, false) => "выходной день, ст. 111 ТК РФ",
        (Language::English, true) => "working day",
        (Language::English, false) => "day off",
    };
    let row = |date: &NaiveDate| {
        counted += u32::from(works(*date));
        let number = if works(*date) {
            counted.to_string()
        } else {
            "—".into()
        };
        let weekday = match language {
            Language::Russian => ["пн", "вт", "ср", "чт", "пт", "сб", "вс"]
                [date.weekday().num_days_from_monday() as usize]
                .into(),
            Language::English => date.format("%A").to_string(),
        };
        [
            date.format("%d.%m.%Y").to_string(),
            weekday,
            number,
            words(date).into(),
        ]
    };
    days.iter().map(row).collect()
}

fn facts(facts: &[(&str, &str)]) -> Vec<(String, String)> {
    let fact = |(label, value): &(&str, &str)| ((*label).into(), (*value).into());
    facts.iter().map(fact).collect()
}

fn figures(figures: &[(&str, &str, &str)]) -> Vec<Figure> {
    let figure = |(label, value, note): &(&str, &str, &str)| Figure {
        label: (*label).into(),
        value: (*value).into(),
        note: (*note).into(),
    };
    figures.iter().map(figure).collect()
}
