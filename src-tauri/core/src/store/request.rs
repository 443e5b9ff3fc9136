//! Requests and their demands.

use super::judgement::judgements;
use super::stage::{stage, stage_detail};
use super::text::{Columns, instant};
use super::{Query, Read, StoreError, Tx};
use crate::personal::Personal;
use crate::request::{
    Demand, DemandKind, Extension, NameForms, Refusal, Request, RequestId, RequestNumber, Subject,
};
use crate::workflow::{Judgements, StageId};
use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{OptionalExtension as _, Row, ToSql, named_params, params};

const TABLE: &str = "request";
const COLUMNS: &str = "id, year, n, stage, stage_detail, stage_since, sent, received, registered, \
    channel, name, email, phone, account, birth_date, id_document, name_genitive, name_dative, \
    salutation, due";

/// Which requests a list shows.
#[derive(Clone, Debug, Default)]
pub struct RequestFilter {
    pub stage: Option<StageId>,
    pub open: Option<bool>,
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
    /// Nothing is asked for but words.
    const fn is_plain(&self) -> bool {
        self.stage.is_none()
            && self.open.is_none()
            && self.due_by.is_none()
            && self.kind.is_none()
            && self.received_from.is_none()
            && self.received_before.is_none()
    }

    /// Nobody reads further; and counting every request that holds a common word takes long.
    pub const FOUND_AT_MOST: u32 = 1000;
}

/// One line of a list, in one query.
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

    /// The requests of a list, the earliest limit first; and how many there are in all.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be read.
    pub fn requests(self, filter: &RequestFilter) -> Result<(Vec<RequestLine>, u32), StoreError> {
        let found = match &filter.find {
            // Filters are applied to what was found, so more must be found than is shown.
            Some(query) if filter.is_plain() => {
                Some(self.matching(query, RequestFilter::FOUND_AT_MOST)?)
            }
            Some(query) => Some(self.matching(query, u32::MAX)?),
            None => None,
        };
        let found = found.map(|ids| serde_json::to_string(&ids).unwrap_or_default());
        let condition = "(:stage IS NULL OR stage = :stage)
            AND (:open IS NULL OR (stage IN ('received','examining','returned','accepted','fulfilling')) = :open)
            AND (:due_by IS NULL OR due <= :due_by)
            AND (:received_from IS NULL OR received >= :received_from)
            AND (:received_before IS NULL OR received < :received_before)
            AND (:kind IS NULL OR EXISTS (SELECT 1 FROM demand WHERE request = request.id AND kind = :kind))";
        // What was found is a list of keys: the join begins with it.
        let (from, order) = if found.is_some() {
            (
                "(SELECT key AS place, value AS found FROM json_each(:found)) AS hit
                    CROSS JOIN request ON request.id = hit.found",
                "hit.place",
            )
        } else {
            ("request", "due, id")
        };
        let stage = filter.stage.map(StageId::id);
        let due_by = filter.due_by.map(|due| due.to_string());
        let kind = filter.kind.map(DemandKind::id);
        let received_from = filter.received_from.map(instant);
        let received_before = filter.received_before.map(instant);
        let mut asked: Vec<(&str, &dyn ToSql)> = vec![
            (":stage", &stage),
            (":open", &filter.open),
            (":due_by", &due_by),
            (":kind", &kind),
            (":received_from", &received_from),
            (":received_before", &received_before),
        ];
        if found.is_some() {
            asked.push((":found", &found));
        }
        let total = self
            .0
            .prepare_cached(&format!("SELECT count(*) FROM {from} WHERE {condition}"))?
            .query_row(asked.as_slice(), |row| row.get(0))?;
        let mut statement = self.0.prepare_cached(&format!(
            "SELECT {COLUMNS},
                (SELECT count(*) FROM document WHERE request = request.id) AS documents,
                (SELECT name FROM document WHERE request = request.id ORDER BY id LIMIT 1) AS first_document,
                EXISTS (SELECT 1 FROM search WHERE request = request.id) AS searched,
                (SELECT count(*) FROM finding WHERE request = request.id AND decision IS NULL) AS undecided,
                (SELECT count(*) FROM answer WHERE request = request.id AND kind <> 'outgoing') AS reports,
                (SELECT verdict FROM judgement WHERE request = request.id AND about = 'identity' AND voided IS NULL ORDER BY id DESC LIMIT 1) AS identity,
                (SELECT verdict FROM judgement WHERE request = request.id AND about = 'signature' AND voided IS NULL ORDER BY id DESC LIMIT 1) AS signature,
                (SELECT verdict FROM judgement WHERE request = request.id AND about = 'completeness' AND voided IS NULL ORDER BY id DESC LIMIT 1) AS completeness
             FROM {from} WHERE {condition} ORDER BY {order} LIMIT :limit OFFSET :offset"
        ))?;
        let limit = filter.limit.map_or(-1, i64::from);
        asked.push((":limit", &limit));
        asked.push((":offset", &filter.offset));
        let mut rows = statement.query(asked.as_slice())?;
        let mut lines = Vec::new();
        while let Some(row) = rows.next()? {
            lines.push(self.line(row)?);
        }
        Ok((lines, total))
    }

    fn line(self, row: &Row<'_>) -> Result<RequestLine, StoreError> {
        let columns = Columns::of(row, TABLE);
        Ok(RequestLine {
            request: self.with_demands(row)?,
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

    fn with_demands(self, row: &Row<'_>) -> Result<Request, StoreError> {
        let mut request = request(row)?;
        let mut statement = self.0.prepare_cached(
            "SELECT kind, due, extended_days, extended_because, extended_at,
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
                salutation = :salutation, due = :due
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
            })?;
        self.save_demands(request)?;
        self.save_words(request.id)
    }

    fn save_demands(&self, request: &Request) -> Result<(), StoreError> {
        self.0
            .execute("DELETE FROM demand WHERE request = ?1", [request.id.0])?;
        let mut statement = self.0.prepare_cached(
            "INSERT INTO demand (request, kind, position, due, extended_days, extended_because,
                extended_at, refused_ground, refused_because, refused_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        )?;
        for (position, demand) in request.demands.iter().enumerate() {
            let extension = demand.extension.as_ref();
            let refusal = demand.refusal.as_ref();
            statement.execute(params![
                request.id.0,
                demand.kind.id(),
                i64::try_from(position).unwrap_or_default(),
                demand.due.to_string(),
                extension.map(|extension| extension.days),
                extension.map(|extension| &extension.because),
                extension.map(|extension| instant(extension.at)),
                refusal.map(|refusal| refusal.ground.id()),
                refusal.map(|refusal| &refusal.because),
                refusal.map(|refusal| instant(refusal.at)),
            ])?;
        }
        Ok(())
    }
}

fn request(row: &Row<'_>) -> Result<Request, StoreError> {
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

fn demand(row: &Row<'_>) -> Result<Demand, StoreError> {
    let columns = Columns::of(row, "demand");
    let extended_at: Option<DateTime<Utc>> = columns.maybe_instant("extended_at")?;
    let refused_at: Option<DateTime<Utc>> = columns.maybe_instant("refused_at")?;
    Ok(Demand {
        kind: columns.word("kind")?,
        due: columns.date("due")?,
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

impl Read<'_> {
    /// Open requests that are overdue or due by a date, and those nobody has looked at.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be read.
    pub fn pressing(self, today: NaiveDate) -> Result<(u32, u32, u32, u32), StoreError> {
        Ok(self
            .0
            .query_row(
                "SELECT coalesce(sum(due < ?1), 0), coalesce(sum(due = ?1), 0),
                    coalesce(sum(stage = 'received'), 0), count(*)
                 FROM request WHERE stage IN ('received','examining','returned','accepted','fulfilling')",
                [today.to_string()],
                |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
            )
            .optional()?
            .unwrap_or_default())
    }
}
