//! Rows of a JSON file: a list of objects, or objects one after the other.
//!
//! Each record's end is found by its brackets, then the record alone is parsed, so neither the
//! size of the file nor an error in one record touches the others. Where every object has a line
//! of its own (JSON Lines), the line end rules, and a record that is cut cannot swallow the next.

use memchr::memchr;

use dekada_core::sources::{Fault, Format};

use super::buffer::Buffer;
use super::encoding::row_text;
use super::flatten::{Columns, FlatRow};
use super::{LONGEST_RECORD, Row};
use crate::error::SourceError;

const RECORDS_PEEKED: usize = 100;

pub(crate) struct JsonReader {
    pub(super) buffer: Buffer,
    layout: Layout,
    columns: Columns,
    row: FlatRow,
    line: u64,
    number: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Layout {
    /// `[{…}, {…}]`
    List,
    /// One object to a line.
    Lines,
    /// Objects one after the other, laid out anyhow.
    Objects,
}

/// Finds where a value ends; may be fed a growing text.
#[derive(Default)]
struct ValueScan {
    at: usize,
    depth: usize,
    in_string: bool,
    escaped: bool,
}

impl JsonReader {
    pub(super) fn new(buffer: Buffer) -> Result<Self, SourceError> {
        let mut reader = Self {
            buffer,
            layout: Layout::Objects,
            columns: Columns::default(),
            row: FlatRow::default(),
            line: 1,
            number: 0,
        };
        reader.skip(|byte| byte.is_ascii_whitespace())?;
        reader.layout = match reader.buffer.rest().first() {
            Some(b'[') => {
                reader.buffer.consume(1);
                Layout::List
            }
            _ => reader.objects_or_lines(),
        };
        Ok(reader)
    }

    pub(super) fn columns(&self) -> &[String] {
        &self.columns.names
    }

    /// The columns of the records that are in the buffer whole, up to a hundred.
    pub(super) fn first_columns(&self) -> Vec<String> {
        let mut columns = Columns::default();
        let mut row = FlatRow::default();
        let mut text = self.buffer.rest();
        for _ in 0..RECORDS_PEEKED {
            let start = text
                .iter()
                .position(|b| !b.is_ascii_whitespace() && *b != b',');
            text = text.get(start.unwrap_or(text.len())..).unwrap_or_default();
            let Some(len) = ValueScan::default().end_in(text) else {
                break;
            };
            // A record that cannot be read may still have shown some of its columns.
            let _unreadable = row
                .read(text.get(..len).unwrap_or_default(), &mut columns)
                .is_err();
            text = text.get(len.max(1)..).unwrap_or_default();
        }
        columns.names
    }

    pub(super) fn format(&self) -> Format {
        match self.layout {
            Layout::Lines => Format::JsonLines,
            Layout::List | Layout::Objects => Format::Json,
        }
    }

    pub(super) fn next_row(&mut self) -> Result<Option<Row<'_>>, SourceError> {
        let layout = self.layout;
        self.skip(|byte| byte.is_ascii_whitespace() || (byte == b',' && layout == Layout::List))?;
        match (layout, self.buffer.rest().first()) {
            (Layout::List, None) => {
                return Err(SourceError::CutOff {
                    row: self.number + 1,
                });
            }
            (_, None) => return Ok(None),
            (Layout::List, Some(b']')) => return self.behind_the_list(),
            _ => {}
        }
        self.number += 1;
        let len = match layout {
            Layout::Lines => self.line_len()?,
            Layout::List | Layout::Objects => self.value_len()?,
        };
        self.lend(len).map(Some)
    }

    /// Parses the first `len` bytes of the buffer and steps over them.
    fn lend(&mut self, len: usize) -> Result<Row<'_>, SourceError> {
        let json = self.buffer.rest().get(..len).unwrap_or_default();
        let (text, whole) = row_text(json);
        let parsed = self.row.read(text.as_bytes(), &mut self.columns);
        let fault = match parsed {
            Ok(()) => (!whole).then_some(Fault::Encoding),
            Err(e) if e.is_eof() && self.buffer.rest().len() == len => {
                return Err(SourceError::CutOff { row: self.number });
            }
            Err(_) => {
                let json = self.buffer.rest().get(..len).unwrap_or_default();
                self.row.take_raw(&row_text(json).0, &mut self.columns);
                Some(Fault::Json)
            }
        };
        let line = self.line;
        self.step(len);
        Ok(Row {
            number: self.number,
            line,
            continued: false,
            fault,
            shifted: fault == Some(Fault::Json),
            over_lines: false,
            columns: &self.columns.names,
            text: &self.row.text,
            cells: &self.row.cells,
        })
    }

    /// Anything behind the end of the list is a broken row, not silence.
    fn behind_the_list(&mut self) -> Result<Option<Row<'_>>, SourceError> {
        self.buffer.consume(1);
        self.skip(|byte| byte.is_ascii_whitespace())?;
        self.layout = Layout::Objects;
        self.next_row()
    }

    /// One object on the first line and nothing else makes JSON Lines.
    fn objects_or_lines(&mut self) -> Layout {
        let text = self.buffer.rest();
        let line = text
            .get(..memchr(b'\n', text).unwrap_or(text.len()))
            .unwrap_or_default();
        match self.row.read(line, &mut Columns::default()) {
            Ok(()) => Layout::Lines,
            Err(_) => Layout::Objects,
        }
    }

    fn line_len(&mut self) -> Result<usize, SourceError> {
        let mut looked_at = 0;
        loop {
            let text = self.buffer.rest();
            let fresh = text.get(looked_at..).unwrap_or_default();
            if let Some(end) = memchr(b'\n', fresh) {
                return Ok(looked_at + end);
            }
            looked_at = text.len();
            self.refuse_too_long(looked_at)?;
            if !self.buffer.more()? {
                return Ok(looked_at);
            }
        }
    }

    fn value_len(&mut self) -> Result<usize, SourceError> {
        let mut scan = ValueScan::default();
        loop {
            let text = self.buffer.rest();
            if let Some(len) = scan.end_in(text) {
                // A stray closing bracket is no value; step over it as a broken row.
                return Ok(len.max(1));
            }
            self.refuse_too_long(text.len())?;
            if !self.buffer.more()? {
                return match scan.is_open() {
                    true => Err(SourceError::CutOff { row: self.number }),
                    false => Ok(self.buffer.rest().len()),
                };
            }
        }
    }

    fn refuse_too_long(&self, len: usize) -> Result<(), SourceError> {
        if len > LONGEST_RECORD {
            return Err(SourceError::RecordTooLong { row: self.number });
        }
        Ok(())
    }

    fn skip(&mut self, skipped: impl Fn(u8) -> bool) -> Result<(), SourceError> {
        loop {
            let text = self.buffer.rest();
            match text.iter().position(|byte| !skipped(*byte)) {
                Some(len) => {
                    self.step(len);
                    return Ok(());
                }
                None => {
                    let len = text.len();
                    self.step(len);
                    if !self.buffer.more()? {
                        return Ok(());
                    }
                }
            }
        }
    }

    fn step(&mut self, len: usize) {
        let passed = self.buffer.rest().get(..len).unwrap_or_default();
        self.line += memchr::memchr_iter(b'\n', passed).count() as u64;
        self.buffer.consume(len);
    }
}

impl ValueScan {
    /// Length of the value at the beginning of `text`; `None`: it does not end here.
    fn end_in(&mut self, text: &[u8]) -> Option<usize> {
        while let Some(&byte) = text.get(self.at) {
            if self.in_string {
                self.step_in_string(byte);
                self.at += 1;
                if !self.in_string && self.depth == 0 {
                    return Some(self.at);
                }
                continue;
            }
            match byte {
                b'"' => self.in_string = true,
                b'{' | b'[' => self.depth += 1,
                b'}' | b']' if self.depth <= 1 => {
                    let bracket_is_ours = self.depth == 1;
                    return Some(self.at + usize::from(bracket_is_ours));
                }
                b'}' | b']' => self.depth -= 1,
                b',' | b'\n' if self.depth == 0 => return Some(self.at),
                _ => {}
            }
            self.at += 1;
        }
        None
    }

    /// A bracket or a string is not closed where the text ended.
    fn is_open(&self) -> bool {
        self.depth > 0 || self.in_string
    }

    fn step_in_string(&mut self, byte: u8) {
        match byte {
            _ if self.escaped => self.escaped = false,
            b'\\' => self.escaped = true,
            b'"' => self.in_string = false,
            _ => {}
        }
    }
}
