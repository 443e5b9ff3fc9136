//! Rows out of files, whatever they are written in.
//!
//! A reader lends one [`Row`] at a time out of a buffer of a few megabytes, so the size of a file
//! does not matter. It never gives up on a row: what cannot be read whole is read as far as it
//! goes and carries its [`Fault`].

mod buffer;
mod csv;
mod dialect;
mod encoding;
mod flatten;
mod json;
mod quotes;
mod stream;

#[cfg(test)]
mod tests;

use std::path::Path;

use dekada_core::sources::{Fault, Format, SourceMap};

use crate::error::SourceError;

/// No record of a table is longer; what is, is read in pieces (CSV) or refused (JSON).
const LONGEST_RECORD: usize = 16 << 20;

pub(crate) enum Reader {
    Csv(csv::CsvReader),
    Json(json::JsonReader),
}

/// One record, lent by the reader until the next.
#[derive(Clone, Copy)]
pub(crate) struct Row<'r> {
    /// The first record is 1.
    pub number: u64,
    /// Line on which it begins; the first line of the file is 1.
    pub line: u64,
    /// A further piece of a row that is too long to be read at once.
    pub continued: bool,
    pub fault: Option<Fault>,
    /// Values may stand under columns that are not theirs.
    pub shifted: bool,
    /// Fields hold line ends, or a stray quotation mark has swallowed rows into one of them.
    pub over_lines: bool,
    /// Names of all columns met so far.
    pub columns: &'r [String],
    text: &'r str,
    cells: &'r [Cell],
}

/// A value in `text[start..end]`. A JSON list makes several cells of one column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Cell {
    column: usize,
    start: usize,
    end: usize,
}

impl<'r> Row<'r> {
    /// Column number and value, in the order of the record.
    pub(crate) fn cells(&self) -> impl Iterator<Item = (usize, &'r str)> + use<'r> {
        let text = self.text;
        self.cells.iter().map(move |cell| {
            (
                cell.column,
                text.get(cell.start..cell.end).unwrap_or_default(),
            )
        })
    }
}

impl Row<'_> {
    /// A value beyond the last column is named by its number.
    pub(crate) fn column_name(&self, at: usize) -> String {
        match self.columns.get(at) {
            Some(name) if !name.is_empty() => name.clone(),
            _ => format!("#{}", at + 1),
        }
    }
}

impl Reader {
    /// The map helps to tell which character delimits the columns.
    pub(crate) fn open(path: &Path, map: &SourceMap) -> Result<Self, SourceError> {
        let buffer = buffer::Buffer::open(path)?;
        let first = buffer.rest().iter().find(|b| !b.is_ascii_whitespace());
        match first {
            None => Err(SourceError::Empty),
            Some(b'[' | b'{') => json::JsonReader::new(buffer).map(Self::Json),
            Some(_) => csv::CsvReader::new(buffer, map).map(Self::Csv),
        }
    }

    pub(crate) fn next_row(&mut self) -> Result<Option<Row<'_>>, SourceError> {
        match self {
            Self::Csv(reader) => reader.next_row(),
            Self::Json(reader) => reader.next_row(),
        }
    }

    /// The columns by which the file can be recognised before it is read.
    pub(crate) fn first_columns(&self) -> Vec<String> {
        match self {
            Self::Csv(reader) => reader.columns().to_vec(),
            Self::Json(reader) => reader.first_columns(),
        }
    }

    /// All columns met so far.
    pub(crate) fn columns(&self) -> &[String] {
        match self {
            Self::Csv(reader) => reader.columns(),
            Self::Json(reader) => reader.columns(),
        }
    }

    pub(crate) fn format(&self) -> Format {
        match self {
            Self::Csv(_) => Format::Csv,
            Self::Json(reader) => reader.format(),
        }
    }

    pub(crate) fn delimiter(&self) -> Option<char> {
        match self {
            Self::Csv(reader) => Some(reader.delimiter()),
            Self::Json(_) => None,
        }
    }

    pub(crate) fn encoding(&self) -> &'static str {
        self.buffer().stream.encoding()
    }

    /// Bytes read so far, and bytes of the file.
    pub(crate) fn bytes(&self) -> (u64, u64) {
        let stream = &self.buffer().stream;
        (stream.bytes(), stream.len())
    }

    /// Bytes and SHA-256 of the whole file, whatever was left of it.
    pub(crate) fn finish(mut self) -> Result<(u64, String), SourceError> {
        let buffer = match &mut self {
            Self::Csv(reader) => &mut reader.buffer,
            Self::Json(reader) => &mut reader.buffer,
        };
        buffer.drain()?;
        Ok((buffer.stream.bytes(), buffer.stream.sha256()))
    }

    fn buffer(&self) -> &buffer::Buffer {
        match self {
            Self::Csv(reader) => &reader.buffer,
            Self::Json(reader) => &reader.buffer,
        }
    }
}
