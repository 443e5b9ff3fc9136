//! Lists of requests: one query for the lines that are shown, one for the demands of all of them.

use super::answer::NOT_REPORTS;
use super::judgement::judgements;
use super::request::{COLUMNS, demand, request};
use super::stage::OPEN;
use super::text::{Columns, instant};
use super::{Query, Read, StoreError};
use crate::personal::Personal;
use crate::request::{DemandKind, Request};
use crate::workflow::{Judgements, StageId};
use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::types::Value;
use rusqlite::{Row, ToSql};
use std::collections::HashMap;

/// Which requests a list shows.
#[derive(Clone, Debug, Default)]
pub struct RequestFilter {
    pub stage: Option<StageId>,
    pub open: Option<bool>,
    pub due_from: Option<NaiveDate>,
    pub due_by: Option<NaiveDate>,
    pub kind: Option<DemandKind>,
    pub received_from: Option<DateTime<Utc>>,
    /// The first moment that is too late.
    pub received_before: Option<DateTime<Utc>>,
    /// What must stand in the request or on its pages. Then the newest come first, and no more than
    /// [`RequestFilter::FOUND_AT_MOST`] are counted.
    pub find: Option<Query>,
    pub limit: Option<u32>,
    pub offset: u32,
}

impl RequestFilter {
    /// Nobody reads further; and counting every request that holds a common word takes long.
    pub const FOUND_AT_MOST: u32 = 1000;
}

/// One line of a list.
#[derive(Clone, Debug)]
pub struct RequestLine {
    pub request: Request,
    pub documents: u32,
    pub first_document: Option<Personal>,
    /// It was searched for in the sources.
    pub searched: bool,
    pub undecided: u32,
    pub reports: u32,
    pub judged: Judgements,
}

impl Read<'_> {
    /// The requests of a list, the earliest limit first; and how many there are in all.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be read.
    pub fn requests(self, filter: &RequestFilter) -> Result<(Vec<RequestLine>, u32), StoreError> {
        let asked = self.asked(filter)?;
        let lines = self.lines_of(filter, &asked)?;
        let shown = u32::try_from(lines.len()).unwrap_or(u32::MAX);
        // A page that is not full is the last one; only others need counting.
        let last = filter.limit.is_none_or(|limit| shown < limit);
        let total = if last && (shown > 0 || filter.offset == 0) {
            filter.offset + shown
        } else {
            self.count_of(&asked)?
        };
        Ok((lines, total))
    }

    /// The requests of a list, the earliest limit first; nothing is counted beyond them.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be read.
    pub fn lines(self, filter: &RequestFilter) -> Result<Vec<RequestLine>, StoreError> {
        self.lines_of(filter, &self.asked(filter)?)
    }

    fn count_of(self, asked: &Asked) -> Result<u32, StoreError> {
        let Asked {
            from, condition, ..
        } = asked;
        let sql = format!("SELECT count(*) FROM {from} WHERE {condition}");
        let mut statement = self.0.prepare_cached(&sql)?;
        Ok(statement.query_row(asked.named().as_slice(), |row| row.get(0))?)
    }

    fn lines_of(
        self,
        filter: &RequestFilter,
        asked: &Asked,
    ) -> Result<Vec<RequestLine>, StoreError> {
        let Asked {
            from,
            condition,
            order,
            ..
        } = asked;
        let mut statement = self.0.prepare_cached(&format!(
            "SELECT {COLUMNS},
                (SELECT count(*) FROM document WHERE request = request.id) AS documents,
                (SELECT name FROM document WHERE request = request.id ORDER BY id LIMIT 1) AS first_document,
                EXISTS (SELECT 1 FROM search WHERE request = request.id) AS searched,
                (SELECT count(*) FROM finding WHERE request = request.id AND decision IS NULL) AS undecided,
                (SELECT count(*) FROM answer WHERE request = request.id AND kind NOT IN ({NOT_REPORTS})) AS reports,
                (SELECT verdict FROM judgement WHERE request = request.id AND about = 'identity' AND voided IS NULL ORDER BY id DESC LIMIT 1) AS identity,
                (SELECT verdict FROM judgement WHERE request = request.id AND about = 'signature' AND voided IS NULL ORDER BY id DESC LIMIT 1) AS signature,
                (SELECT verdict FROM judgement WHERE request = request.id AND about = 'completeness' AND voided IS NULL ORDER BY id DESC LIMIT 1) AS completeness
             FROM {from} WHERE {condition} ORDER BY {order} LIMIT :limit OFFSET :offset"
        ))?;
        let limit = filter.limit.map_or(-1, i64::from);
        let mut named = asked.named();
        named.push((":limit", &limit));
        named.push((":offset", &filter.offset));
        let mut rows = statement.query(named.as_slice())?;
        let mut lines = Vec::new();
        while let Some(row) = rows.next()? {
            lines.push(line(row)?);
        }
        self.add_demands(&mut lines)?;
        Ok(lines)
    }

    /// The demands of all lines, in one query.
    fn add_demands(self, lines: &mut [RequestLine]) -> Result<(), StoreError> {
        let ids: Vec<i64> = lines.iter().map(|line| line.request.id.0).collect();
        let mut places: HashMap<i64, &mut Request> = lines
            .iter_mut()
            .map(|line| (line.request.id.0, &mut line.request))
            .collect();
        let mut statement = self.0.prepare_cached(
            "SELECT demand.* FROM json_each(?1) CROSS JOIN demand ON demand.request = value
             ORDER BY demand.request, position",
        )?;
        let mut rows = statement.query([serde_json::to_string(&ids).unwrap_or_default()])?;
        while let Some(row) = rows.next()? {
            if let Some(request) = places.get_mut(&row.get("request")?) {
                request.demands.push(demand(row)?);
            }
        }
        Ok(())
    }

    fn asked(self, filter: &RequestFilter) -> Result<Asked, StoreError> {
        let mut asked = Asked::of(filter);
        if let Some(query) = &filter.find {
            // Filters are applied to what was found, so more must be found than is shown.
            let most = if asked.values.is_empty() && filter.open.is_none() {
                RequestFilter::FOUND_AT_MOST
            } else {
                u32::MAX
            };
            let found = serde_json::to_string(&self.matching(query, most)?).unwrap_or_default();
            asked.begin_with(found);
        }
        Ok(asked)
    }
}

/// A filter as SQL says it. Only what is asked for is in it, so that an index can serve it.
struct Asked {
    from: &'static str,
    condition: String,
    order: &'static str,
    values: Vec<(&'static str, Value)>,
}

impl Asked {
    fn of(filter: &RequestFilter) -> Self {
        let text = |text: String| Value::Text(text);
        let asked = [
            (
                "stage = :stage",
                ":stage",
                filter.stage.map(|stage| text(stage.id().to_owned())),
            ),
            (
                "due >= :due_from",
                ":due_from",
                filter.due_from.map(|due| text(due.to_string())),
            ),
            (
                "due <= :due_by",
                ":due_by",
                filter.due_by.map(|due| text(due.to_string())),
            ),
            (
                "EXISTS (SELECT 1 FROM demand WHERE request = request.id AND kind = :kind)",
                ":kind",
                filter.kind.map(|kind| text(kind.id().to_owned())),
            ),
            (
                "received >= :received_from",
                ":received_from",
                filter.received_from.map(|at| text(instant(at))),
            ),
            (
                "received < :received_before",
                ":received_before",
                filter.received_before.map(|at| text(instant(at))),
            ),
        ];
        let mut condition = match filter.open {
            Some(true) => OPEN.to_owned(),
            Some(false) => format!("NOT ({OPEN})"),
            None => "TRUE".to_owned(),
        };
        let mut values = Vec::new();
        for (clause, name, value) in asked {
            if let Some(value) = value {
                condition.push_str(" AND ");
                condition.push_str(clause);
                values.push((name, value));
            }
        }
        // Left alone, SQLite may sort all open requests to show the first few.
        let by_due = filter.open == Some(true) && filter.stage.is_none();
        Self {
            from: if by_due {
                "request INDEXED BY request_open"
            } else {
                "request"
            },
            condition,
            order: "due, id",
            values,
        }
    }

    /// What was found is a list of keys: the join begins with it.
    fn begin_with(&mut self, found: String) {
        self.from = "(SELECT key AS place, value AS found FROM json_each(:found)) AS hit
            CROSS JOIN request ON request.id = hit.found";
        self.order = "hit.place";
        self.values.push((":found", Value::Text(found)));
    }

    fn named(&self) -> Vec<(&str, &dyn ToSql)> {
        let values = self.values.iter();
        values
            .map(|(name, value)| (*name, value as &dyn ToSql))
            .collect()
    }
}

fn line(row: &Row<'_>) -> Result<RequestLine, StoreError> {
    let columns = Columns::of(row, "request");
    Ok(RequestLine {
        request: request(row)?,
        documents: columns.unsigned("documents")?,
        first_document: columns.personal("first_document")?,
        searched: columns.get("searched")?,
        undecided: columns.unsigned("undecided")?,
        reports: columns.unsigned("reports")?,
        judged: judgements(
            columns.get::<Option<String>>("identity")?.as_deref(),
            columns.get::<Option<String>>("signature")?.as_deref(),
            columns.get::<Option<String>>("completeness")?.as_deref(),
        )?,
    })
}
