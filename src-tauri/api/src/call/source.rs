//! Sources: exported tables that may hold people's data.

use crate::view::{AddSource, SourceColumn, SourceInput, SourceView};
use crate::{App, Failure, Nothing, maps, trouble};
use dekada_core::desk::Desk;
use dekada_core::sources::{SourceFacts, SourceMap, column_key};
use dekada_core::store::{NewSource, StoredSource};
use dekada_finder::{IM_WORK_MAP, inspect, parse_map};
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::{Path, PathBuf};

/// What was found on the first reading, as the vault keeps it.
#[derive(Serialize, Deserialize)]
struct Facts {
    format: String,
    encoding: String,
    rows: u64,
    bytes: u64,
    broken_rows: u64,
    broken_lines: Vec<u64>,
    columns: Vec<String>,
    columns_missing: Vec<String>,
}

pub(crate) fn list(_: &App, desk: &Desk, _: Nothing) -> Result<Vec<SourceView>, Failure> {
    desk.read(|read| read.sources())?
        .iter()
        .map(|source| view(desk, source))
        .collect()
}

pub(crate) fn add(app: &App, desk: &Desk, input: AddSource) -> Result<SourceView, Failure> {
    let path = PathBuf::from(&input.path);
    let path = fs::canonicalize(&path).map_err(|error| trouble::io_failure(&error))?;
    let yaml = match &input.map {
        Some(file) => fs::read_to_string(file).map_err(|error| trouble::io_failure(&error))?,
        None => IM_WORK_MAP.to_owned(),
    };
    let map = parse_map(&yaml)?;
    let facts = inspect(&path, &map)?;
    let kept = serde_json::to_string(&keep(&facts)).unwrap_or_default();
    let path = path.to_string_lossy().into_owned();
    let id = desk.add_source(
        &NewSource {
            path: &path,
            map: &yaml,
            collection: &facts.collection,
            facts: &kept,
            sha256: &facts.sha256,
            added: app.now(),
        },
        facts.rows,
    )?;
    let source = desk.read(|read| read.source(id))?;
    view(
        desk,
        &source.ok_or_else(|| Failure::failed("no-such-source").with("source", id))?,
    )
}

pub(crate) fn remove(
    app: &App,
    desk: &Desk,
    input: SourceInput,
) -> Result<Vec<SourceView>, Failure> {
    desk.remove_source(input.source, app.now())?;
    list(app, desk, Nothing {})
}

fn keep(facts: &SourceFacts) -> Facts {
    Facts {
        format: facts.format.id().to_owned(),
        encoding: facts.encoding.to_owned(),
        rows: facts.rows,
        bytes: facts.bytes,
        broken_rows: facts.broken_rows.count,
        broken_lines: facts.broken_rows.first.iter().map(|row| row.line).collect(),
        columns: facts.columns.clone(),
        columns_missing: facts.columns_missing.clone(),
    }
}

fn view(desk: &Desk, source: &StoredSource) -> Result<SourceView, Failure> {
    let facts: Facts = serde_json::from_str(&source.facts)
        .map_err(|_| Failure::failed("bad-row").with("table", "source"))?;
    let map = parse_map(&source.map)?;
    let present =
        fs::metadata(&source.path).is_ok_and(|file| file.is_file() && file.len() == facts.bytes);
    Ok(SourceView {
        id: source.id,
        path: source.path.clone(),
        map: source.collection.clone(),
        format: facts.format,
        encoding: facts.encoding,
        rows: facts.rows,
        bytes: facts.bytes,
        sha256: source.sha256.clone(),
        broken_rows: facts.broken_rows,
        broken_lines: facts.broken_lines,
        columns: columns(&facts.columns, &map, &source.collection),
        columns_missing: facts.columns_missing,
        added: maps::instant(source.added, desk.settings().zone),
        present,
    })
}

fn columns(names: &[String], map: &SourceMap, collection: &str) -> Vec<SourceColumn> {
    let fields = map
        .collection(collection)
        .map(|collection| collection.fields.as_slice())
        .unwrap_or_default();
    names
        .iter()
        .map(|name| {
            let field = fields
                .iter()
                .find(|field| column_key(&field.name) == column_key(name));
            SourceColumn {
                name: name.clone(),
                mapped: field.is_some(),
                categories: field
                    .map(|field| field.categories.clone())
                    .unwrap_or_default(),
                identity: field
                    .and_then(|field| field.identity)
                    .map(|kind| kind.id().to_owned()),
                purpose: field.and_then(|field| field.purpose.clone()),
                ground: field.and_then(|field| field.ground.clone()),
                storage: field.and_then(|field| field.storage.clone()),
                recipients: field
                    .map(|field| field.recipients.clone())
                    .unwrap_or_default(),
            }
        })
        .collect()
}

/// The last part of a source's path: enough to know it by.
pub(crate) fn short_name(path: &str) -> String {
    Path::new(path).file_name().map_or_else(
        || path.to_owned(),
        |name| name.to_string_lossy().into_owned(),
    )
}
