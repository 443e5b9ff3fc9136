//! What a file is, before anybody is searched in it: one pass from the first byte to the last.

use std::path::Path;

use dekada_core::sources::{BrokenRows, Collection, SourceFacts, SourceMap, column_key};

use crate::error::SourceError;
use crate::read::Reader;

/// Reads the whole file once. Broken rows are counted and located; they are no error.
///
/// # Errors
/// When the file cannot be read to its end as a table that the map describes.
pub fn inspect(path: &Path, map: &SourceMap) -> Result<SourceFacts, SourceError> {
    let mut reader = Reader::open(path, map)?;
    let collection = map
        .best_collection(&reader.first_columns())
        .ok_or(SourceError::NoCollectionFits)?;
    let mut rows = 0;
    let mut broken_rows = BrokenRows::default();
    while let Some(row) = reader.next_row()? {
        rows = row.number;
        if let Some(fault) = row.fault.filter(|_| !row.continued) {
            broken_rows.note(row.line, fault);
        }
    }
    let columns = reader.columns().to_vec();
    let (format, delimiter, encoding) = (reader.format(), reader.delimiter(), reader.encoding());
    let (bytes, sha256) = reader.finish()?;
    Ok(SourceFacts {
        format,
        encoding,
        delimiter,
        rows,
        bytes,
        sha256,
        collection: collection.name.clone(),
        columns_missing: collection.missing_from(&columns),
        columns_unmapped: unmapped(&columns, collection),
        columns,
        broken_rows,
    })
}

fn unmapped(columns: &[String], collection: &Collection) -> Vec<String> {
    columns
        .iter()
        .filter(|column| !column_key(column).is_empty() && collection.field(column).is_none())
        .cloned()
        .collect()
}
