//! How requests of a period were dealt with: as a view, a PDF page, a table. No names.

mod sheet;
mod table;

use crate::files::{save_bytes, write_pdf};
use crate::view::{
    KindTally, MonthTally, PeriodInput, SaveStatistics, StatisticsView, Tally, WrittenFile,
};
use crate::{App, Failure};
use chrono::{Datelike as _, NaiveDate};
use dekada_core::desk::{self, Desk};
use std::path::Path;

pub(crate) fn show(app: &App, desk: &Desk, input: PeriodInput) -> Result<StatisticsView, Failure> {
    let today = desk.today(app.now());
    let (from, to) = period(&input, today)?;
    let statistics = desk.statistics(from, to, today)?;
    Ok(StatisticsView {
        from,
        to,
        all: tally(&statistics.all),
        kinds: statistics
            .kinds
            .iter()
            .map(|(kind, of_kind)| KindTally {
                kind: kind.id().to_owned(),
                tally: tally(of_kind),
            })
            .collect(),
        months: statistics
            .months
            .iter()
            .map(|((year, month), of_month)| MonthTally {
                month: format!("{year:04}-{month:02}"),
                tally: tally(of_month),
            })
            .collect(),
    })
}

pub(crate) fn save(app: &App, desk: &Desk, input: SaveStatistics) -> Result<WrittenFile, Failure> {
    let view = show(app, desk, input.period)?;
    let path = Path::new(&input.path);
    let ending = path.extension().and_then(|ending| ending.to_str());
    match ending.map(str::to_ascii_lowercase).as_deref() {
        Some("pdf") => {
            let sheet = sheet::of(&app.teller(), &view, desk.today(app.now()));
            write_pdf(&input.path, &dekada_press::statistics_sheet(&sheet)?)
        }
        Some("csv") => {
            let (bytes, entries) = table::of(app.words(), &view);
            let saved = save_bytes(path, &bytes)?;
            Ok(WrittenFile {
                file: saved.file,
                sha256: saved.sha256,
                pages: None,
                standard: None,
                entries: Some(entries),
            })
        }
        _ => Err(Failure::usage("statistics-ending")),
    }
}

/// The period asked for; by default the current year up to today.
fn period(input: &PeriodInput, today: NaiveDate) -> Result<(NaiveDate, NaiveDate), Failure> {
    let year = NaiveDate::from_ymd_opt(today.year(), 1, 1).unwrap_or(today);
    let from = input.from.unwrap_or(year);
    let to = input.to.unwrap_or(today.max(from));
    if from > to {
        return Err(Failure::usage("period-backwards"));
    }
    Ok((from, to))
}

fn tally(of: &desk::Tally) -> Tally {
    Tally {
        received: of.received,
        completed: of.completed,
        on_time: of.on_time,
        late: of.late,
        near_misses: of.near_misses,
        refused: of.refused,
        withdrawn: of.withdrawn,
        dismissed: of.dismissed,
        extended: of.extended,
        open: of.open,
        overdue: of.overdue,
        average_days: of.average_days(),
        longest_days: of.longest_days,
    }
}

/// The figures of a tally by their names, in the order in which they are read.
fn figures(of: &Tally) -> [(&'static str, String); 12] {
    let days = |days: Option<f64>| days.map_or_else(|| "—".to_owned(), |days| format!("{days:.1}"));
    [
        ("received", of.received.to_string()),
        ("completed", of.completed.to_string()),
        ("on-time", of.on_time.to_string()),
        ("late", of.late.to_string()),
        ("near-misses", of.near_misses.to_string()),
        ("average-days", days(of.average_days)),
        ("extended", of.extended.to_string()),
        ("refused", of.refused.to_string()),
        ("withdrawn", of.withdrawn.to_string()),
        ("dismissed", of.dismissed.to_string()),
        ("open", of.open.to_string()),
        ("overdue", of.overdue.to_string()),
    ]
}
