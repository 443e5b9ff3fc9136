//! Requests and their demands.

use super::stage::{stage, stage_detail};
use super::text::{Columns, instant};
use super::{Read, StoreError, Tx};
use crate::personal::Personal;
use crate::request::{
    AtOnceDone, Demand, Extension, GdprExtension, NameForms, Refusal, Request, RequestId,
    RequestNumber, Subject,
};
use chrono::{DateTime, Utc};
use rusqlite::{Row, named_params, params};

const TABLE: &str = "request";
pub(super) const COLUMNS: &str = "id, year, n, stage, stage_detail, stage_since, sent, received, registered, \
    channel, name, email, phone, account, birth_date, id_document, name_genitive, name_dative, \
    salutation, due, cured, completed, gdpr";

impl Read<'_> {
    /// # Errors
    /// [`StoreError`] where the vault cannot be read.
    pub fn request(self, number: RequestNumber) -> Result<Option<Request>, StoreError> {
        let mut statement = self.0.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM request WHERE year = ?1 AND n = ?2"
        ))?;
        let mut rows = statement.query(params![number.year, number.n])?;
        rows.next()?.map(|row| self.with_demands(row)).transpose()
    }

    /// # Errors
    /// [`StoreError`] where the vault cannot be read.
    pub fn request_by_id(self, id: RequestId) -> Result<Option<Request>, StoreError> {
        let mut statement = self
            .0
            .prepare_cached(&format!("SELECT {COLUMNS} FROM request WHERE id = ?1"))?;
        let mut rows = statement.query([id.0])?;
        rows.next()?.map(|row| self.with_demands(row)).transpose()
    }

    fn with_demands(self, row: &Row<'_>) -> Result<Request, StoreError> {
        let mut request = request(row)?;
        let mut statement = self.0.prepare_cached(
            "SELECT kind, due, ground, supplied, at_once_note, at_once_at,
                extended_days, extended_because, extended_at,
                gdpr_extended_because, gdpr_extended_at,
                refused_ground, refused_because, refused_at
             FROM demand WHERE request = ?1 ORDER BY position",
        )?;
        let mut rows = statement.query([request.id.0])?;
        while let Some(row) = rows.next()? {
            request.demands.push(demand(row)?);
        }
        Ok(request)
    }
}

impl Tx<'_> {
    /// Opens a request; its `id` is given here.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be written.
    pub fn insert_request(&self, request: &mut Request) -> Result<(), StoreError> {
        self.0.execute(
            "INSERT INTO request (year, n, stage, stage_detail, stage_since, received, registered, due)
             VALUES (?1, ?2, '', '', '', '', '', '')",
            params![request.number.year, request.number.n],
        )?;
        request.id = RequestId(self.0.last_insert_rowid());
        self.save_request(request)
    }

    /// Writes every column and every demand of a request, and the words it is found by.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be written.
    pub fn save_request(&self, request: &Request) -> Result<(), StoreError> {
        let subject = &request.subject;
        let forms = subject.forms.as_ref();
        let plain = |value: &Option<Personal>| value.as_ref().map(|value| value.reveal().clone());
        self.0
            .prepare_cached(
                "UPDATE request SET stage = :stage, stage_detail = :stage_detail,
                stage_since = :stage_since, sent = :sent, received = :received,
                registered = :registered, channel = :channel, name = :name, email = :email,
                phone = :phone, account = :account, birth_date = :birth_date,
                id_document = :id_document, name_genitive = :genitive, name_dative = :dative,
                salutation = :salutation, due = :due, cured = :cured, completed = :completed,
                gdpr = :gdpr
             WHERE id = :id",
            )?
            .execute(named_params! {
                ":id": request.id.0,
                ":stage": request.stage.id().id(),
                ":stage_detail": stage_detail(&request.stage),
                ":stage_since": instant(request.stage_since),
                ":sent": request.sent.map(|date| date.to_string()),
                ":received": instant(request.received),
                ":registered": instant(request.registered),
                ":channel": request.channel.map(|channel| channel.id()),
                ":name": plain(&subject.name),
                ":email": plain(&subject.email),
                ":phone": plain(&subject.phone),
                ":account": plain(&subject.account),
                ":birth_date": subject.birth_date.as_ref().map(|date| date.reveal().to_string()),
                ":id_document": plain(&subject.id_document),
                ":genitive": forms.map(|forms| forms.genitive.reveal()),
                ":dative": forms.map(|forms| forms.dative.reveal()),
                ":salutation": forms.map(|forms| forms.salutation.reveal()),
                ":due": request.due.to_string(),
                ":cured": request.cured.map(instant),
                ":completed": request.completed.map(|date| date.to_string()),
                ":gdpr": request.gdpr,
            })?;
        self.save_demands(request)?;
        self.save_words(request.id)
    }

    fn save_demands(&self, request: &Request) -> Result<(), StoreError> {
        self.0
            .execute("DELETE FROM demand WHERE request = ?1", [request.id.0])?;
        let mut statement = self.0.prepare_cached(
            "INSERT INTO demand (request, kind, position, due, ground, supplied, at_once_note,
                at_once_at, extended_days, extended_because, extended_at,
                gdpr_extended_because, gdpr_extended_at,
                refused_ground, refused_because, refused_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)",
        )?;
        for (position, demand) in request.demands.iter().enumerate() {
            let extension = demand.extension.as_ref();
            let gdpr = demand.gdpr_extension.as_ref();
            let at_once = demand.at_once.as_ref();
            let refusal = demand.refusal.as_ref();
            statement.execute(params![
                request.id.0,
                demand.kind.id(),
                i64::try_from(position).unwrap_or_default(),
                demand.due.to_string(),
                demand.ground.map(|ground| ground.id()),
                demand.supplied.map(|date| date.to_string()),
                at_once.and_then(|done| done.note.as_ref()),
                at_once.map(|done| instant(done.at)),
                extension.map(|extension| extension.days),
                extension.map(|extension| &extension.because),
                extension.map(|extension| instant(extension.at)),
                gdpr.map(|extension| &extension.because),
                gdpr.map(|extension| instant(extension.at)),
                refusal.map(|refusal| refusal.ground.id()),
                refusal.map(|refusal| &refusal.because),
                refusal.map(|refusal| instant(refusal.at)),
            ])?;
        }
        Ok(())
    }
}

pub(super) fn request(row: &Row<'_>) -> Result<Request, StoreError> {
    let columns = Columns::of(row, TABLE);
    let forms = match (
        columns.personal("name_genitive")?,
        columns.personal("name_dative")?,
        columns.personal("salutation")?,
    ) {
        (Some(genitive), Some(dative), Some(salutation)) => Some(NameForms {
            genitive,
            dative,
            salutation,
        }),
        _ => None,
    };
    Ok(Request {
        id: RequestId(columns.get("id")?),
        number: RequestNumber {
            year: columns.get("year")?,
            n: columns.get("n")?,
        },
        stage: stage(columns.word("stage")?, columns.json("stage_detail")?)
            .ok_or_else(|| columns.bad())?,
        stage_since: columns.instant("stage_since")?,
        sent: columns.maybe_date("sent")?,
        received: columns.instant("received")?,
        registered: columns.instant("registered")?,
        cured: columns.maybe_instant("cured")?,
        completed: columns.maybe_date("completed")?,
        gdpr: columns.get("gdpr")?,
        channel: columns.maybe_word("channel")?,
        subject: Subject {
            name: columns.personal("name")?,
            email: columns.personal("email")?,
            phone: columns.personal("phone")?,
            account: columns.personal("account")?,
            birth_date: columns.maybe_date("birth_date")?.map(Personal::new),
            id_document: columns.personal("id_document")?,
            forms,
        },
        demands: Vec::new(),
        due: columns.date("due")?,
    })
}

pub(super) fn demand(row: &Row<'_>) -> Result<Demand, StoreError> {
    let columns = Columns::of(row, "demand");
    let extended_at: Option<DateTime<Utc>> = columns.maybe_instant("extended_at")?;
    let at_once_at: Option<DateTime<Utc>> = columns.maybe_instant("at_once_at")?;
    let gdpr_extended_at: Option<DateTime<Utc>> = columns.maybe_instant("gdpr_extended_at")?;
    let refused_at: Option<DateTime<Utc>> = columns.maybe_instant("refused_at")?;
    Ok(Demand {
        kind: columns.word("kind")?,
        due: columns.date("due")?,
        ground: columns.maybe_word("ground")?,
        supplied: columns.maybe_date("supplied")?,
        at_once: match at_once_at {
            Some(at) => Some(AtOnceDone {
                note: columns.get("at_once_note")?,
                at,
            }),
            None => None,
        },
        gdpr_extension: match gdpr_extended_at {
            Some(at) => Some(GdprExtension {
                because: columns.get("gdpr_extended_because")?,
                at,
            }),
            None => None,
        },
        extension: match extended_at {
            Some(at) => Some(Extension {
                days: columns.unsigned("extended_days")?,
                because: columns.get("extended_because")?,
                at,
            }),
            None => None,
        },
        refusal: match refused_at {
            Some(at) => Some(Refusal {
                ground: columns.word("refused_ground")?,
                because: columns.get("refused_because")?,
                at,
            }),
            None => None,
        },
    })
}
