//! Statistics as a table for spreadsheets: semicolons and a byte order mark, as Excel of a Russian
//! Windows opens it.

use super::figures;
use crate::text::Words;
use crate::view::{StatisticsView, Tally};
use serde_json::Map;

/// The table and the number of its lines below the head.
pub(super) fn of(words: &Words, view: &StatisticsView) -> (Vec<u8>, u32) {
    let say = |id: &str| words.say(id, &Map::new());
    let line = |first: [String; 2], tally: &Tally| {
        let values = figures(tally).into_iter().map(|(_, value)| value);
        first.into_iter().chain(values).collect::<Vec<_>>()
    };
    let mut lines = vec![line([say("statistics-all"), String::new()], &view.all)];
    lines.extend(view.kinds.iter().map(|kind| {
        line(
            [say("statistics-kind"), say(&format!("kind-{}", kind.kind))],
            &kind.tally,
        )
    }));
    lines.extend(
        view.months
            .iter()
            .map(|month| line([say("statistics-month"), month.month.clone()], &month.tally)),
    );
    let entries = u32::try_from(lines.len()).unwrap_or(u32::MAX);
    let names = figures(&Tally::default()).map(|(name, _)| say(&format!("statistics-{name}")));
    let mut head = vec![say("statistics-row"), say("statistics-what")];
    head.extend(names);
    lines.insert(0, head);
    let mut table = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    for line in lines {
        // Writing into memory does not fail, and every line is as long as the head.
        table.write_record(line).ok();
    }
    (table.into_inner().unwrap_or_default(), entries)
}
