//! The access report: art. 14 p. 7 of 152-FZ, item by item.

use super::material::Material;
use super::{Changes, change, change_lines, fixed, item};
use crate::Failure;
use crate::view::DraftItem;
use dekada_core::report::{
    AccessReport, Addressee, Field, Findings, Held, Holding, LeftOut, Record, Search, Stated,
    defaults,
};
use dekada_core::sources::{Certainty, Collection, column_key};
use dekada_core::store::StoredFinding;
use dekada_press::Printed;

/// Where the company has the data from, by its privacy policy.
const ORIGIN: &str = "предоставлены Вами или получены при использовании Вами программы Im.work";
const NOT_IN_MAP: &str = "не описано в карте данных";
/// Between several texts of one cell.
const JOINT: &str = " / ";

pub(super) fn draft(material: &Material) -> (Vec<DraftItem>, Vec<String>) {
    let report = report(material);
    let empty = report
        .missing()
        .into_iter()
        .map(|item| item.id().to_owned())
        .collect();
    (items(&report), empty)
}

pub(super) fn print(material: &Material, changes: &Changes) -> Result<Printed, Failure> {
    let mut report = report(material);
    apply(&mut report, changes);
    Ok(dekada_press::access_report(&report)?)
}

fn report(material: &Material) -> AccessReport {
    let operator = material.operator();
    let findings = findings(material);
    AccessReport {
        number: material.number.clone(),
        date: material.today,
        incoming: material.incoming(),
        addressee: Addressee {
            dative: material.forms.dative.clone().into(),
            contact: material.request.subject.email.iter().cloned().collect(),
        },
        salutation: material.forms.salutation.clone().into(),
        subject: material.subject(),
        confirmation: defaults::confirmation(&operator, &findings.held),
        purposes: defaults::purposes(findings.purposes()),
        methods: defaults::METHODS.to_owned(),
        persons_with_access: Stated::Nothing(persons_with_access(material)),
        disclosure_by_law: defaults::DISCLOSURE_BY_LAW.to_owned(),
        terms: defaults::terms(findings.terms()),
        rights: defaults::rights(&operator),
        cross_border: Stated::Nothing(defaults::NO_TRANSFER.to_owned()),
        processors: Stated::Nothing(defaults::NO_PROCESSORS.to_owned()),
        duties: defaults::duties(&operator),
        other: defaults::other(),
        left_out: left_out(material, &findings.held),
        findings,
        signer: material.signer(),
        executor: material.executor(),
        operator,
        practice: material.settings.practice,
    }
}

/// Items as the officer edits them; what is written from the findings is shown only.
fn items(report: &AccessReport) -> Vec<DraftItem> {
    vec![
        item("item-1", "1. Подтверждение обработки", &report.confirmation),
        fixed(
            "item-2",
            "2. Правовые основания и цели",
            purposes_text(report),
        ),
        item("item-3", "3. Цели и способы обработки", &report.methods),
        item(
            "item-4",
            "4. Лица, имеющие доступ к данным",
            nothing(&report.persons_with_access),
        ),
        item(
            "item-4-law",
            "4. Раскрытие на основании закона",
            &report.disclosure_by_law,
        ),
        fixed(
            "item-5",
            "5. Данные и источник их получения",
            data_text(report),
        ),
        fixed(
            "item-6",
            "6. Сроки обработки и хранения",
            terms_text(report),
        ),
        item(
            "item-7",
            "7. Порядок осуществления прав",
            report.rights.join("\n"),
        ),
        item(
            "item-8",
            "8. Трансграничная передача",
            nothing(&report.cross_border),
        ),
        item(
            "item-9",
            "9. Лица, обрабатывающие по поручению",
            nothing(&report.processors),
        ),
        item(
            "item-9.1",
            "9.1. Способы исполнения обязанностей ст. 18.1",
            report.duties.join("\n"),
        ),
        item("item-10", "10. Иные сведения", report.other.join("\n")),
        fixed(
            "left-out",
            "Что не показано и почему",
            left_out_text(report),
        ),
    ]
}

fn apply(report: &mut AccessReport, changes: &Changes) {
    change(changes, "item-1", &mut report.confirmation);
    change(changes, "item-3", &mut report.methods);
    change_sentence(changes, "item-4", &mut report.persons_with_access);
    change(changes, "item-4-law", &mut report.disclosure_by_law);
    change_lines(changes, "item-7", &mut report.rights);
    change_sentence(changes, "item-8", &mut report.cross_border);
    change_sentence(changes, "item-9", &mut report.processors);
    change_lines(changes, "item-9.1", &mut report.duties);
    change_lines(changes, "item-10", &mut report.other);
}

fn change_sentence<T>(changes: &Changes, id: &str, stated: &mut Stated<T>) {
    if let (Some(new), Stated::Nothing(sentence)) = (changes.get(id), stated) {
        *sentence = new.trim().to_owned();
    }
}

fn nothing<T>(stated: &Stated<T>) -> String {
    match stated {
        Stated::Nothing(sentence) => sentence.clone(),
        Stated::Listed(_) => String::new(),
    }
}

fn findings(material: &Material) -> Findings {
    let mut holdings: Vec<Holding> = Vec::new();
    for (finding, collection) in &material.included {
        add_record(&mut holdings, finding, collection);
    }
    holdings.sort_by(|a, b| (&a.system, &a.category).cmp(&(&b.system, &b.category)));
    Findings {
        search: Search {
            systems: material.systems.clone(),
            identifiers: material.identifiers(),
            on: material.searched_on,
        },
        held: if holdings.is_empty() {
            Held::Nothing
        } else {
            Held::Data(holdings)
        },
    }
}

/// A row of a system stays whole; rows of one collection stand together, with every purpose,
/// ground and term that the map gives for the columns shown.
fn add_record(holdings: &mut Vec<Holding>, finding: &StoredFinding, collection: &Collection) {
    let name = if collection.description.is_empty() {
        &collection.name
    } else {
        &collection.description
    };
    let place = holdings
        .iter()
        .position(|known| known.category == *name && known.system == collection.system);
    let mut holding = match place {
        Some(place) => holdings.remove(place),
        None => Holding {
            category: name.clone(),
            system: collection.system.clone(),
            origin: ORIGIN.to_owned(),
            purpose: String::new(),
            ground: String::new(),
            term: String::new(),
            records: Vec::new(),
        },
    };
    let mut fields = Vec::with_capacity(finding.fields.len());
    for (column, value) in &finding.fields {
        let mapped = collection
            .fields
            .iter()
            .find(|field| column_key(&field.name) == column_key(column));
        let described = mapped
            .map(|field| field.description.trim())
            .filter(|text| !text.is_empty());
        fields.push(Field {
            name: described.unwrap_or(column).to_owned(),
            value: value.clone(),
        });
        add_once(
            &mut holding.purpose,
            mapped.and_then(|field| field.purpose.as_deref()),
        );
        add_once(
            &mut holding.ground,
            mapped.and_then(|field| field.ground.as_deref()),
        );
        add_once(
            &mut holding.term,
            mapped.and_then(|field| field.storage.as_deref()),
        );
    }
    holding.records.push(Record { fields });
    holdings.push(holding);
}

/// Adds what the map says of a column, once; a column it does not describe is said to be so.
fn add_once(texts: &mut String, text: Option<&str>) {
    let text = text.unwrap_or(NOT_IN_MAP);
    if texts.is_empty() {
        texts.push_str(text);
    } else if !texts.split(JOINT).any(|known| known == text) {
        texts.push_str(JOINT);
        texts.push_str(text);
    }
}

/// Recipients as the maps of the included data name them.
fn persons_with_access(material: &Material) -> String {
    let mut named: Vec<&str> = Vec::new();
    for (_, collection) in &material.included {
        for recipient in collection.fields.iter().flat_map(|field| &field.recipients) {
            if !named.contains(&recipient.as_str()) {
                named.push(recipient);
            }
        }
    }
    if named.is_empty() {
        defaults::NO_RECIPIENTS.to_owned()
    } else {
        format!(
            "Данные доступны или могут быть раскрыты: {}.",
            named.join("; ")
        )
    }
}

/// A record that may be somebody else's and was left out is not told: it would disclose another.
fn left_out(material: &Material, held: &Held) -> Stated<LeftOut> {
    let rows: Vec<LeftOut> = material
        .left_out
        .iter()
        .filter(|(finding, _)| finding.certainty == Certainty::Sure.id())
        .map(|(finding, collection)| LeftOut {
            what: format!("{}: {}", collection.system, collection.description),
            reason: finding.because.clone().unwrap_or_default(),
        })
        .collect();
    match held {
        _ if !rows.is_empty() => Stated::Listed(rows),
        Held::Data(_) => Stated::Nothing(defaults::NOTHING_LEFT_OUT.to_owned()),
        Held::Nothing => Stated::Nothing(defaults::NOTHING_TO_LEAVE_OUT.to_owned()),
    }
}

fn purposes_text(report: &AccessReport) -> String {
    match &report.purposes {
        Stated::Nothing(sentence) => sentence.clone(),
        Stated::Listed(rows) => rows
            .iter()
            .map(|row| format!("{} — {}", row.purpose, row.ground))
            .collect::<Vec<_>>()
            .join("\n"),
    }
}

fn terms_text(report: &AccessReport) -> String {
    match &report.terms {
        Stated::Nothing(sentence) => sentence.clone(),
        Stated::Listed(rows) => rows
            .iter()
            .map(|row| format!("{}: {}", row.category, row.term))
            .collect::<Vec<_>>()
            .join("\n"),
    }
}

fn data_text(report: &AccessReport) -> String {
    let holdings = report.findings.holdings();
    let lines: Vec<String> = holdings
        .iter()
        .map(|holding| {
            format!(
                "{} ({}): записей {}",
                holding.category,
                holding.system,
                holding.records.len()
            )
        })
        .collect();
    if lines.is_empty() {
        "Данных не найдено.".to_owned()
    } else {
        lines.join("\n")
    }
}

fn left_out_text(report: &AccessReport) -> String {
    match &report.left_out {
        Stated::Nothing(sentence) => sentence.clone(),
        Stated::Listed(rows) => rows
            .iter()
            .map(|row| format!("{} — {}", row.what, row.reason))
            .collect::<Vec<_>>()
            .join("\n"),
    }
}
