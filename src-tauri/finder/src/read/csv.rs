//! Rows of a CSV file.
//!
//! A record is a line, or several where a quoted field holds line ends. Several lines are believed
//! to be one record only if its quoting is sound and it has as many fields as the header;
//! otherwise a mark was opened by mistake, the first line is a broken row by itself, and reading
//! goes on with the next line. So one wrong mark costs one row.

use memchr::memchr;

use dekada_core::sources::{Fault, SourceMap};

use super::buffer::Buffer;
use super::dialect::{self, Dialect};
use super::encoding::row_text;
use super::quotes::{self, Cells, Quoting, RecordScan};
use super::{Cell, LONGEST_RECORD, Row};
use crate::error::SourceError;

/// A record over several lines is not looked for beyond this.
const LONGEST_QUOTED: usize = 1 << 20;
/// Where a line is too long, it is cut at a space within this many bytes before the limit.
const CUT_BACK: usize = 4 << 10;

pub(crate) struct CsvReader {
    pub(super) buffer: Buffer,
    dialect: Dialect,
    columns: Vec<String>,
    /// Of the row lent last: bytes to step over.
    lent: usize,
    line: u64,
    number: u64,
    continued: bool,
    plain: Vec<Cell>,
    unquoted: Cells,
    decoded: String,
}

/// A record in the buffer.
struct Found {
    /// Bytes of the record, without its line end.
    len: usize,
    /// Bytes to the next record.
    step: usize,
    lines: u64,
    quoted: bool,
    fault: Option<Fault>,
}

/// A physical line in the buffer.
enum Line {
    Whole {
        len: usize,
    },
    /// The last one, not ended.
    Last {
        len: usize,
    },
    /// A first piece of a line longer than any record.
    Piece {
        len: usize,
    },
}

impl CsvReader {
    pub(super) fn new(buffer: Buffer, map: &SourceMap) -> Result<Self, SourceError> {
        let dialect = dialect::sniff(buffer.rest(), map);
        let mut reader = Self {
            buffer,
            dialect,
            columns: Vec::new(),
            lent: 0,
            line: 1,
            number: 0,
            continued: false,
            plain: Vec::new(),
            unquoted: Cells::default(),
            decoded: String::new(),
        };
        reader.columns = match reader.next_row()? {
            Some(header) => header
                .cells()
                .map(|(_, name)| name.trim().to_owned())
                .collect(),
            None => return Err(SourceError::Empty),
        };
        reader.number = 0;
        Ok(reader)
    }

    pub(super) fn columns(&self) -> &[String] {
        &self.columns
    }

    pub(super) fn delimiter(&self) -> char {
        char::from(self.dialect.delimiter)
    }

    pub(super) fn next_row(&mut self) -> Result<Option<Row<'_>>, SourceError> {
        self.buffer.consume(std::mem::take(&mut self.lent));
        let Some(found) = self.find_record()? else {
            return Ok(None);
        };
        let line = self.line;
        self.line += found.lines;
        self.lent = found.step;
        let continued = self.continued;
        self.continued = found.fault == Some(Fault::TooLong);
        if !continued {
            self.number += 1;
        }

        let record = self.buffer.rest().get(..found.len).unwrap_or_default();
        let (text, whole) = row_text(record);
        let delimiter = self.dialect.delimiter;
        let quoting = if found.quoted {
            quotes::split(&text, delimiter, &mut self.unquoted)
        } else {
            quotes::split_plain(&text, delimiter, &mut self.plain);
            Quoting::Sound
        };
        let (text, cells) = match text {
            _ if found.quoted => (self.unquoted.text.as_str(), self.unquoted.cells.as_slice()),
            std::borrow::Cow::Borrowed(text) => (text, self.plain.as_slice()),
            std::borrow::Cow::Owned(text) => {
                self.decoded = text;
                (self.decoded.as_str(), self.plain.as_slice())
            }
        };
        let count = field_count_fault(text, cells, self.columns.len());
        Ok(Some(Row {
            number: self.number,
            line,
            continued,
            fault: found.fault.or(fault_of(quoting, whole, count)),
            shifted: count.is_some() || found.fault.is_some(),
            over_lines: found.lines > 1,
            columns: &self.columns,
            text,
            cells,
        }))
    }

    fn find_record(&mut self) -> Result<Option<Found>, SourceError> {
        loop {
            let (len, step) = match self.first_line()? {
                None => return Ok(None),
                Some(Line::Piece { len }) => {
                    return Ok(Some(Found {
                        len,
                        step: len,
                        lines: 0,
                        quoted: false,
                        fault: Some(Fault::TooLong),
                    }));
                }
                Some(Line::Whole { len }) => (len, len + 1),
                Some(Line::Last { len }) => (len, len),
            };
            let line = self.buffer.rest().get(..len).unwrap_or_default();
            if self.continued {
                return Ok(Some(Found {
                    len,
                    step,
                    lines: 1,
                    quoted: false,
                    fault: Some(Fault::TooLong),
                }));
            }
            let text = line.strip_suffix(b"\r").unwrap_or(line);
            if text.is_empty() {
                self.buffer.consume(step);
                self.line += 1;
                continue;
            }
            let single = Found {
                len: text.len(),
                step,
                lines: 1,
                quoted: memchr(b'"', text).is_some(),
                fault: None,
            };
            return if single.quoted {
                self.over_lines(single).map(Some)
            } else {
                Ok(Some(single))
            };
        }
    }

    /// The record over several lines that begins with `single`, or `single` if there is none.
    fn over_lines(&mut self, single: Found) -> Result<Found, SourceError> {
        let Dialect { delimiter, newline } = self.dialect;
        let mut scan = RecordScan::new();
        let mut at_end = false;
        let len = loop {
            let text = self.buffer.rest();
            if let Some(len) = scan.end_in(text, delimiter, newline) {
                break len;
            }
            if at_end {
                break text.len();
            }
            if text.len() > LONGEST_QUOTED {
                return Ok(single);
            }
            at_end = !self.buffer.more()?;
        };
        if len < single.step {
            return Ok(single);
        }
        let record = self.buffer.rest().get(..len).unwrap_or_default();
        let header = self.columns.is_empty();
        let closed = !at_end || scan.is_closed();
        let sound = scan.quoting == Quoting::Sound && closed;
        if !sound || !(header || scan.fields == self.columns.len()) {
            return Ok(single);
        }
        Ok(Found {
            len: record.strip_suffix(b"\r").unwrap_or(record).len(),
            step: len + 1,
            lines: 1 + memchr::memchr_iter(newline, record).count() as u64,
            quoted: true,
            fault: None,
        })
    }

    /// The line at the beginning of the buffer; `None` at the end of the file.
    fn first_line(&mut self) -> Result<Option<Line>, SourceError> {
        let mut looked_at = 0;
        loop {
            let text = self.buffer.rest();
            let fresh = text.get(looked_at..).unwrap_or_default();
            if let Some(end) = memchr(self.dialect.newline, fresh) {
                return Ok(Some(Line::Whole {
                    len: looked_at + end,
                }));
            }
            looked_at = text.len();
            if looked_at > LONGEST_RECORD {
                return Ok(Some(Line::Piece {
                    len: cut(text, self.dialect.delimiter),
                }));
            }
            if !self.buffer.more()? {
                return Ok((looked_at > 0).then_some(Line::Last { len: looked_at }));
            }
        }
    }
}

/// Where to cut a line that is too long, so that no word is torn if it can be helped.
fn cut(line: &[u8], delimiter: u8) -> usize {
    let back = line.len().saturating_sub(CUT_BACK);
    let tail = line.get(back..).unwrap_or_default();
    let gap = |byte: &u8| byte.is_ascii_whitespace() || *byte == delimiter;
    let boundary = |byte: &u8| byte.is_ascii() || *byte >= 0xc0;
    match tail.iter().rposition(gap) {
        Some(at) => back + at + 1,
        None => tail
            .iter()
            .rposition(boundary)
            .map_or(line.len(), |at| back + at),
    }
}

fn fault_of(quoting: Quoting, whole: bool, count: Option<Fault>) -> Option<Fault> {
    if quoting != Quoting::Sound {
        Some(Fault::Quotes)
    } else if count.is_some() {
        count
    } else {
        (!whole).then_some(Fault::Encoding)
    }
}

/// Empty fields beyond the header come from a delimiter at the end of each line; they do no harm.
fn field_count_fault(text: &str, cells: &[Cell], expected: usize) -> Option<Fault> {
    let found = cells.len();
    let surplus = cells.get(expected..).unwrap_or_default();
    let harmless = found >= expected
        && surplus
            .iter()
            .all(|cell| text.get(cell.start..cell.end).is_none_or(str::is_empty));
    (!harmless && expected > 0).then_some(Fault::FieldCount { found, expected })
}
