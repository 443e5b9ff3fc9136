//! A JSON object as the cells of a row: nested names are joined with dots, a list makes several
//! cells of one column, `null` makes none.
//!
//! Values go straight from the parser into the row; no tree is built.

use std::collections::HashMap;
use std::fmt::{self, Write as _};

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::Cell;

/// Beyond this many columns an object's keys are data, not names; they share the last column.
const MOST_COLUMNS: usize = 10_000;
const OVERFLOW: &str = "*";

/// Columns in the order in which they were met.
#[derive(Default)]
pub(super) struct Columns {
    pub names: Vec<String>,
    known: HashMap<String, usize>,
}

#[derive(Default)]
pub(super) struct FlatRow {
    pub text: String,
    pub cells: Vec<Cell>,
    path: String,
}

impl Columns {
    pub(super) fn index(&mut self, name: &str) -> usize {
        if let Some(index) = self.known.get(name) {
            return *index;
        }
        if self.names.len() >= MOST_COLUMNS && name != OVERFLOW {
            return self.index(OVERFLOW);
        }
        let index = self.names.len();
        self.names.push(name.to_owned());
        self.known.insert(name.to_owned(), index);
        index
    }
}

impl FlatRow {
    /// Fails on anything but one JSON object.
    pub(super) fn read(&mut self, json: &[u8], columns: &mut Columns) -> serde_json::Result<()> {
        self.clear();
        let mut parser = serde_json::Deserializer::from_slice(json);
        parser.deserialize_map(Flatten { row: self, columns })?;
        parser.end()
    }

    /// The whole text as one cell of a column without a name: what cannot be parsed.
    pub(super) fn take_raw(&mut self, text: &str, columns: &mut Columns) {
        self.clear();
        self.text.push_str(text);
        let column = columns.index("");
        self.cells.push(Cell {
            column,
            start: 0,
            end: self.text.len(),
        });
    }

    fn clear(&mut self) {
        self.text.clear();
        self.cells.clear();
        self.path.clear();
    }
}

struct Flatten<'a> {
    row: &'a mut FlatRow,
    columns: &'a mut Columns,
}

impl Flatten<'_> {
    fn again(&mut self) -> Flatten<'_> {
        Flatten {
            row: self.row,
            columns: self.columns,
        }
    }

    fn value(self, value: impl fmt::Display) -> fmt::Result {
        let start = self.row.text.len();
        write!(self.row.text, "{value}")?;
        let column = self.columns.index(&self.row.path);
        self.row.cells.push(Cell {
            column,
            start,
            end: self.row.text.len(),
        });
        Ok(())
    }
}

impl<'de> DeserializeSeed<'de> for Flatten<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, parser: D) -> Result<(), D::Error> {
        parser.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Flatten<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<M: MapAccess<'de>>(mut self, mut map: M) -> Result<(), M::Error> {
        while let Some(key) = map.next_key::<std::borrow::Cow<'_, str>>()? {
            let parent = self.row.path.len();
            if parent > 0 {
                self.row.path.push('.');
            }
            self.row.path.push_str(&key);
            map.next_value_seed(self.again())?;
            self.row.path.truncate(parent);
        }
        Ok(())
    }

    fn visit_seq<S: SeqAccess<'de>>(mut self, mut list: S) -> Result<(), S::Error> {
        while list.next_element_seed(self.again())?.is_some() {}
        Ok(())
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<(), E> {
        self.value(value).map_err(E::custom)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<(), E> {
        self.value(value).map_err(E::custom)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<(), E> {
        self.value(value).map_err(E::custom)
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<(), E> {
        self.value(value).map_err(E::custom)
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<(), E> {
        self.value(value).map_err(E::custom)
    }
}
