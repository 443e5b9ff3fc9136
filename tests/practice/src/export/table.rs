//! A table in the making, and the register of whose row went where.

use super::subjects::Whose;
use crate::Error;
use crate::manifest::{Export, Trace, Traces};
use serde::Serialize;
use std::collections::BTreeMap;

/// A delimited text being written, one record to a line.
pub struct Table {
    export: Export,
    delimiter: u8,
    bytes: Vec<u8>,
    line: u32,
}

impl Table {
    pub fn new(collection: &str, file: &str, delimiter: u8) -> Self {
        Self {
            export: Export {
                collection: collection.to_owned(),
                file: file.to_owned(),
                columns: Vec::new(),
                rows: 0,
                broken_lines: Vec::new(),
            },
            delimiter,
            bytes: Vec::new(),
            line: 0,
        }
    }

    pub fn header(&mut self, columns: &[&str]) -> Result<(), Error> {
        self.export.columns = columns.iter().map(|column| (*column).to_owned()).collect();
        self.write(&columns)
    }

    /// Writes a record and returns its line.
    pub fn row(&mut self, row: &impl Serialize) -> Result<u32, Error> {
        self.export.rows += 1;
        self.write(row)?;
        Ok(self.line)
    }

    /// Records so far.
    pub const fn rows(&self) -> u32 {
        self.export.rows
    }

    pub fn broken(&mut self, bytes: &[u8]) {
        self.line += 1;
        self.bytes.extend(bytes);
        self.bytes.push(b'\n');
        self.export.broken_lines.push(self.line);
    }

    fn write(&mut self, record: &impl Serialize) -> Result<(), Error> {
        self.line += 1;
        let mut writer = csv::WriterBuilder::new()
            .delimiter(self.delimiter)
            .has_headers(false)
            .from_writer(&mut self.bytes);
        writer.serialize(record)?;
        writer.flush().map_err(csv::Error::from)?;
        Ok(())
    }

    pub fn finish(self) -> (Export, Vec<u8>) {
        (self.export, self.bytes)
    }
}

/// Whose row is where.
#[derive(Default)]
pub struct Register(BTreeMap<&'static str, (Vec<Trace>, Vec<Trace>)>);

impl Register {
    pub fn note(&mut self, whose: Whose, collection: &str, id: String, line: u32) {
        let trace = Trace {
            collection: collection.to_owned(),
            id,
            line,
        };
        match whose {
            Whose::Stranger => {}
            Whose::Subject(name) => self.0.entry(name).or_default().0.push(trace),
            Whose::Like(name) => self.0.entry(name).or_default().1.push(trace),
        }
    }

    pub fn traces(self) -> Vec<Traces> {
        self.0
            .into_iter()
            .map(|(name, (rows, namesakes))| Traces {
                full_name: name.to_owned(),
                rows,
                namesakes,
            })
            .collect()
    }
}
