//! Fields within a CSV record, by RFC 4180, and leniently where a file departs from it.
//!
//! Why not the `csv` crate: it reads any bytes as some table, which is right for data one trusts.
//! Here a quotation mark that is never closed must be noticed, located and confined to its own
//! line, or it would swallow the rows of other people behind it.

use memchr::{memchr, memchr_iter};

use super::Cell;

/// The fields of a record: unquoted text and where each value stands in it.
#[derive(Default)]
pub(super) struct Cells {
    pub text: String,
    pub cells: Vec<Cell>,
}

/// How a record keeps to the rules of quoting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Quoting {
    Sound,
    /// Text behind a closing mark: `"a"b`.
    TextBehind,
    /// The last mark is not closed.
    Open,
}

/// Finds the end of a record that has quotation marks; may be fed a growing text.
#[derive(Debug)]
pub(super) struct RecordScan {
    at: usize,
    state: State,
    pub fields: usize,
    pub quoting: Quoting,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    FieldStart,
    Plain,
    Quoted,
    /// A mark inside quotes: the end, or the first of two.
    Mark,
}

impl Cells {
    pub(super) fn values(&self) -> impl Iterator<Item = &str> {
        self.cells
            .iter()
            .map(|cell| self.text.get(cell.start..cell.end).unwrap_or_default())
    }

    fn clear(&mut self) {
        self.text.clear();
        self.cells.clear();
    }

    fn end_field(&mut self, start: usize) {
        let column = self.cells.len();
        self.cells.push(Cell {
            column,
            start,
            end: self.text.len(),
        });
    }
}

impl RecordScan {
    pub(super) const fn new() -> Self {
        Self {
            at: 0,
            state: State::FieldStart,
            fields: 1,
            quoting: Quoting::Sound,
        }
    }

    /// Where the record ends, before its line end. `None`: not within `text`; call again with the
    /// same text and more behind it.
    pub(super) fn end_in(&mut self, text: &[u8], delimiter: u8, newline: u8) -> Option<usize> {
        while let Some(&byte) = text.get(self.at) {
            if self.state == State::Quoted {
                let rest = text.get(self.at..).unwrap_or_default();
                let Some(mark) = memchr(b'"', rest) else {
                    self.at = text.len();
                    return None;
                };
                self.at += mark + 1;
                self.state = State::Mark;
                continue;
            }
            if byte == newline {
                return Some(self.at);
            }
            self.state = if byte == delimiter {
                self.fields += 1;
                State::FieldStart
            } else {
                self.step(byte)
            };
            self.at += 1;
        }
        None
    }

    /// No quoted field is open where the text ended.
    pub(super) fn is_closed(&self) -> bool {
        self.state != State::Quoted
    }

    fn step(&mut self, byte: u8) -> State {
        match (self.state, byte) {
            (State::FieldStart | State::Mark, b'"') => State::Quoted,
            // The carriage return of a line end.
            (State::Mark, b'\r') => State::Mark,
            (State::Mark, _) => {
                self.quoting = Quoting::TextBehind;
                State::Plain
            }
            (State::Quoted | State::FieldStart | State::Plain, _) => State::Plain,
        }
    }
}

/// Splits a record without quotation marks.
pub(super) fn split_plain(record: &str, delimiter: u8, cells: &mut Vec<Cell>) {
    cells.clear();
    let mut start = 0;
    for end in memchr_iter(delimiter, record.as_bytes()).chain([record.len()]) {
        let column = cells.len();
        cells.push(Cell { column, start, end });
        start = end + 1;
    }
}

/// Splits a record and takes the quotation marks off. When the last mark is not closed, marks
/// mean nothing and every delimiter counts.
pub(super) fn split(record: &str, delimiter: u8, cells: &mut Cells) -> Quoting {
    let quoting = split_quoted(record, delimiter, cells);
    if quoting == Quoting::Open {
        cells.clear();
        for field in record.split(char::from(delimiter)) {
            let start = cells.text.len();
            cells.text.push_str(field.trim_matches('"'));
            cells.end_field(start);
        }
    }
    quoting
}

fn split_quoted(record: &str, delimiter: u8, cells: &mut Cells) -> Quoting {
    cells.clear();
    let mut quoting = Quoting::Sound;
    let mut rest = record;
    loop {
        let start = cells.text.len();
        let quoted = rest.strip_prefix('"');
        if let Some(inside) = quoted {
            let Some(behind) = take_quoted(inside, &mut cells.text) else {
                return Quoting::Open;
            };
            rest = behind;
        }
        let end = memchr(delimiter, rest.as_bytes()).unwrap_or(rest.len());
        let (plain, behind) = rest.split_at_checked(end).unwrap_or((rest, ""));
        if quoted.is_some() && !plain.is_empty() {
            quoting = Quoting::TextBehind;
        }
        cells.text.push_str(plain);
        cells.end_field(start);
        let Some(next) = behind.strip_prefix(char::from(delimiter)) else {
            return quoting;
        };
        rest = next;
    }
}

/// Appends what stands before the closing mark; returns what stands behind it.
fn take_quoted<'t>(mut quoted: &'t str, text: &mut String) -> Option<&'t str> {
    loop {
        let mark = memchr(b'"', quoted.as_bytes())?;
        let (inside, behind) = quoted.split_at_checked(mark)?;
        text.push_str(inside);
        let behind = behind.strip_prefix('"')?;
        match behind.strip_prefix('"') {
            Some(more) => {
                text.push('"');
                quoted = more;
            }
            None => return Some(behind),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(record: &str) -> (Vec<String>, Quoting) {
        let mut cells = Cells::default();
        let quoting = split(record, b',', &mut cells);
        (cells.values().map(str::to_owned).collect(), quoting)
    }

    #[test]
    fn records_split_into_fields() {
        use Quoting::{Open, Sound, TextBehind};
        for (record, expected, quoting) in [
            ("a,b", &["a", "b"][..], Sound),
            (",", &["", ""], Sound),
            ("\"a,b\",c", &["a,b", "c"], Sound),
            ("\"a\nb\",\"\"", &["a\nb", ""], Sound),
            ("\"say \"\"hi\"\"\",c", &["say \"hi\"", "c"], Sound),
            ("ООО \"Ромашка\",c", &["ООО \"Ромашка\"", "c"], Sound),
            ("\"a\"b,c", &["ab", "c"], TextBehind),
            ("a,\"b,c", &["a", "b", "c"], Open),
        ] {
            let (found, how) = fields(record);
            assert_eq!(
                (
                    found
                        .iter()
                        .map(String::as_str)
                        .collect::<Vec<_>>()
                        .as_slice(),
                    how
                ),
                (expected, quoting),
                "{record}"
            );
        }
    }

    #[test]
    fn the_scan_and_the_split_agree_on_the_number_of_fields() {
        for record in ["a,b", "\"a,b\",c", "\"a\"b,c", "\"a\"\"b\",c,d", "a\"b,c"] {
            let mut scan = RecordScan::new();
            let text = format!("{record}\nnext");
            assert_eq!(
                scan.end_in(text.as_bytes(), b',', b'\n'),
                Some(record.len())
            );
            let (found, quoting) = fields(record);
            assert_eq!(
                (scan.fields, scan.quoting),
                (found.len(), quoting),
                "{record}"
            );
        }
    }

    #[test]
    fn a_record_may_arrive_in_pieces() {
        let record = "1,\"two\nlines, \"\"quoted\"\"\",3\n";
        for cut in 0..record.len() {
            let mut scan = RecordScan::new();
            let piece = record.as_bytes().get(..cut).unwrap();
            assert_eq!(scan.end_in(piece, b',', b'\n'), None);
            assert_eq!(
                scan.end_in(record.as_bytes(), b',', b'\n'),
                Some(record.len() - 1)
            );
        }
    }
}
