//! Records of sources that belong, or may belong, to a subject, and the officer's decisions.

use super::text::Columns;
use super::{Read, StoreError, Tx};
use crate::personal::Personal;
use crate::request::RequestId;
use crate::word::words;
use rusqlite::{Row, params};
use serde::{Deserialize, Serialize};

words! {
    /// What the officer decided of a finding.
    Decision, "decision on a finding" {
        Included = "included",
        LeftOut = "left-out",
    }
}

/// A finding about to be kept.
pub struct NewFinding<'a> {
    /// Row number and primary key: the same record found again is the same finding.
    pub record: String,
    pub fields: &'a [(String, Personal)],
    pub matched: Vec<StoredMatch>,
    /// Fields that speak against it.
    pub contradicted: Vec<String>,
    pub certainty: &'a str,
}

/// Why a record was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredMatch {
    pub by: String,
    pub field: String,
    pub how: String,
}

#[derive(Clone, Debug)]
pub struct StoredFinding {
    pub id: i64,
    pub request: RequestId,
    pub source: i64,
    pub collection: String,
    pub record: String,
    pub fields: Vec<(String, Personal)>,
    pub matched: Vec<StoredMatch>,
    pub contradicted: Vec<String>,
    pub certainty: String,
    pub decision: Option<Decision>,
    pub because: Option<String>,
}

impl Read<'_> {
    /// # Errors
    /// [`StoreError`] where the vault cannot be read.
    pub fn findings(self, request: RequestId) -> Result<Vec<StoredFinding>, StoreError> {
        let mut statement = self.0.prepare_cached(
            "SELECT finding.id, request, source, collection, record, fields, matched, contradicted,
                certainty, decision, because
             FROM finding JOIN source ON source.id = finding.source
             WHERE request = ?1 ORDER BY source, finding.id",
        )?;
        let mut rows = statement.query([request.0])?;
        let mut findings = Vec::new();
        while let Some(row) = rows.next()? {
            findings.push(finding(row)?);
        }
        Ok(findings)
    }
}

impl Tx<'_> {
    /// Replaces what an earlier search found in these sources. A record that is found again keeps
    /// the officer's decision, unless its content changed.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be written.
    pub fn put_findings(
        &self,
        request: RequestId,
        source: i64,
        found: &[NewFinding<'_>],
    ) -> Result<(), StoreError> {
        let kept: Vec<&str> = found.iter().map(|new| new.record.as_str()).collect();
        let gone = self
            .0
            .prepare_cached("SELECT id, record FROM finding WHERE request = ?1 AND source = ?2")?
            .query_map(params![request.0, source], |row| {
                Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?))
            })?
            .collect::<Result<Vec<_>, _>>()?;
        for (id, record) in gone {
            if !kept.contains(&record.as_str()) {
                self.0.execute("DELETE FROM finding WHERE id = ?1", [id])?;
            }
        }
        let mut statement = self.0.prepare_cached(
            "INSERT INTO finding (request, source, record, fields, matched, contradicted, certainty)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
             ON CONFLICT (request, source, record) DO UPDATE SET
                decision = CASE WHEN fields = excluded.fields THEN decision END,
                because = CASE WHEN fields = excluded.fields THEN because END,
                fields = excluded.fields, matched = excluded.matched,
                contradicted = excluded.contradicted, certainty = excluded.certainty",
        )?;
        for new in found {
            let fields: Vec<(&str, &str)> = new
                .fields
                .iter()
                .map(|(name, value)| (name.as_str(), value.reveal().as_str()))
                .collect();
            statement.execute(params![
                request.0,
                source,
                new.record,
                serde_json::to_string(&fields).unwrap_or_default(),
                serde_json::to_string(&new.matched).unwrap_or_default(),
                serde_json::to_string(&new.contradicted).unwrap_or_default(),
                new.certainty
            ])?;
        }
        Ok(())
    }

    /// Returns whether there is such a finding of this request.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be written.
    pub fn decide_finding(
        &self,
        request: RequestId,
        finding: i64,
        decision: Option<Decision>,
        because: Option<&str>,
    ) -> Result<bool, StoreError> {
        let changed = self.0.execute(
            "UPDATE finding SET decision = ?3, because = ?4 WHERE request = ?1 AND id = ?2",
            params![request.0, finding, decision.map(Decision::id), because],
        )?;
        Ok(changed > 0)
    }
}

fn finding(row: &Row<'_>) -> Result<StoredFinding, StoreError> {
    let columns = Columns::of(row, "finding");
    let fields: Vec<(String, String)> = columns.json("fields")?;
    Ok(StoredFinding {
        id: columns.get("id")?,
        request: RequestId(columns.get("request")?),
        source: columns.get("source")?,
        collection: columns.get("collection")?,
        record: columns.get("record")?,
        fields: fields
            .into_iter()
            .map(|(name, value)| (name, Personal::new(value)))
            .collect(),
        matched: columns.json("matched")?,
        contradicted: columns.json("contradicted")?,
        certainty: columns.get("certainty")?,
        decision: columns.maybe_word("decision")?,
        because: columns.get("because")?,
    })
}
