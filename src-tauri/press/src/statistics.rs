//! Statistics of a period, as the template sees them.
//!
//! Words and figures arrive ready; nothing is counted here but the height of a bar. There is no
//! room for a name: the sheet speaks of kinds and months.

use chrono::NaiveDate;
use serde::Serialize;

use crate::letter::{Frame, Language};
use crate::printable::Literal;
use crate::typography::{cell, prose};

/// How a period went, for the head of the company.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatisticsSheet {
    /// Also the title of the file, with the period.
    pub title: String,
    pub period: String,
    /// When it was drawn up; an archival file must know.
    pub date: NaiveDate,
    pub language: Language,
    /// Six read best: two rows of three.
    pub figures: Vec<Figure>,
    pub months: Vec<MonthBar>,
    pub months_title: String,
    /// What a bar stands for, and its dark part: «поступило», «из них с опозданием».
    pub months_legend: [String; 2],
    /// Heads of the table by kind; the first names the kind.
    pub columns: Vec<String>,
    pub rows: Vec<Vec<String>>,
    /// Stands at the foot of every page.
    pub footer: String,
}

/// A large figure: «14», «получено», «на 3 больше, чем в октябре».
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    pub label: String,
    pub value: String,
    /// May be empty.
    pub note: String,
}

/// A month of the chart, in requests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonthBar {
    pub label: String,
    pub received: u32,
    /// Of those received.
    pub late: u32,
}

#[derive(Serialize)]
pub struct View {
    frame: Frame,
    title: String,
    period: String,
    figures: Vec<[String; 3]>,
    chart: Option<Chart>,
    columns: Vec<Literal>,
    rows: Vec<Vec<Literal>>,
}

#[derive(Serialize)]
struct Chart {
    title: String,
    legend: [String; 2],
    /// What the bars show, for whoever cannot see them.
    in_words: String,
    months: Vec<Bar>,
}

/// Heights as parts of the tallest bar.
#[derive(Serialize)]
struct Bar {
    label: String,
    received: u32,
    late: u32,
    height: f64,
    late_height: f64,
}

pub fn view(sheet: &StatisticsSheet) -> View {
    let figure = |figure: &Figure| [&figure.label, &figure.value, &figure.note].map(|t| prose(t));
    View {
        frame: Frame {
            title: prose(&format!("{}: {}", sheet.title, sheet.period)),
            short_title: prose(&sheet.footer),
            author: None,
            date: sheet.date.into(),
            language: sheet.language,
            caution: None,
        },
        title: prose(&sheet.title),
        period: prose(&sheet.period),
        figures: sheet.figures.iter().map(figure).collect(),
        chart: chart(sheet),
        columns: sheet.columns.iter().map(|head| cell(head)).collect(),
        rows: rows(sheet),
    }
}

fn chart(sheet: &StatisticsSheet) -> Option<Chart> {
    let tallest = sheet.months.iter().map(|month| month.received).max()?;
    let part = |count: u32| f64::from(count) / f64::from(tallest.max(1));
    let bar = |month: &MonthBar| Bar {
        label: prose(&month.label),
        received: month.received,
        late: month.late,
        height: part(month.received),
        late_height: part(month.late.min(month.received)),
    };
    Some(Chart {
        title: prose(&sheet.months_title),
        legend: sheet.months_legend.each_ref().map(|word| prose(word)),
        in_words: in_words(sheet),
        months: sheet.months.iter().map(bar).collect(),
    })
}

fn in_words(sheet: &StatisticsSheet) -> String {
    let [received, late] = &sheet.months_legend;
    let month = |month: &MonthBar| {
        format!(
            "{}: {received} {}, {late} {}",
            month.label, month.received, month.late
        )
    };
    let months: Vec<String> = sheet.months.iter().map(month).collect();
    format!("{}. {}", sheet.months_title, months.join("; "))
}

/// Every row as wide as the head: a short one would shift those after it.
fn rows(sheet: &StatisticsSheet) -> Vec<Vec<Literal>> {
    let row = |row: &Vec<String>| {
        let blank = std::iter::repeat("");
        let texts = row.iter().map(String::as_str).chain(blank);
        texts.take(sheet.columns.len()).map(cell).collect()
    };
    sheet.rows.iter().map(row).collect()
}
