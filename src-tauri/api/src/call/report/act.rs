//! The destruction act: particulars а-к of RKN order 179 of 28.10.2022, and its log export.
//!
//! Dekada destroys nothing in the company's systems: the officer enters what was done there, and
//! the act proves it. Its draft therefore names what was included in the findings and proposes
//! today; method, reason and those who destroyed are the officer's to confirm.

use super::categories::category;
use super::material::Material;
use super::{Changes, change, change_lines, fixed, item};
use crate::view::DraftItem;
use crate::{Failure, maps};
use dekada_core::report::{
    DestructionAct, LogExport, LogRow, Means, Processing, Signer, Stated, defaults,
};
use dekada_core::request::DemandKind;
use dekada_core::sources::{Collection, column_key};
use dekada_core::store::StoredFinding;
use dekada_press::Printed;

const METHOD: &str =
    "Удаление записей средствами информационной системы без возможности восстановления";

pub(super) fn draft(material: &Material) -> (Vec<DraftItem>, Vec<String>) {
    let act = act(material);
    let empty = act
        .missing()
        .into_iter()
        .map(|item| item.id().to_owned())
        .collect();
    (items(&act), empty)
}

pub(super) fn print(material: &Material, changes: &Changes) -> Result<Printed, Failure> {
    let mut act = act(material);
    apply(&mut act, changes)?;
    Ok(dekada_press::destruction_act(&act)?)
}

fn act(material: &Material) -> DestructionAct {
    let systems = systems(material);
    let reason = reason(material);
    DestructionAct {
        number: material.number.clone(),
        date: material.today,
        incoming: Some(material.incoming()),
        operator: material.operator(),
        processors: Stated::Nothing(defaults::NO_PROCESSORS_IN_ACT.to_owned()),
        subject: material.subject(),
        destroyed_by: vec![material.signer()],
        categories: categories(&material.included),
        processing: Processing::Automated {
            systems: systems.clone(),
            log: LogExport {
                log: "журнал событий информационных систем Im.work".to_owned(),
                exported_on: material.today,
                rows: rows(material, &systems, &reason),
            },
        },
        method: METHOD.to_owned(),
        reason,
        destroyed_on: material.today,
        means: None,
        backups: Stated::Nothing(defaults::NO_BACKUPS.to_owned()),
        practice: material.settings.practice,
    }
}

fn items(act: &DestructionAct) -> Vec<DraftItem> {
    let signers: Vec<String> = act
        .destroyed_by
        .iter()
        .map(|signer| format!("{}; {}", signer.name.reveal(), signer.position))
        .collect();
    let backups = match &act.backups {
        Stated::Nothing(sentence) => sentence.clone(),
        Stated::Listed(_) => String::new(),
    };
    let processors = match &act.processors {
        Stated::Nothing(sentence) => sentence.clone(),
        Stated::Listed(_) => String::new(),
    };
    vec![
        fixed(
            "act-a",
            "а) Оператор",
            format!("{}, {}", act.operator.full_name, act.operator.address),
        ),
        item("act-b", "б) Обработка по поручению", processors),
        fixed("act-v", "в) Субъект", act.subject.nominative.reveal()),
        item(
            "act-g",
            "г) Кто уничтожил (имя; должность — по одному в строке)",
            signers.join("\n"),
        ),
        item(
            "act-d",
            "д) Категории уничтоженных данных (по одной в строке)",
            act.categories.join("\n"),
        ),
        fixed(
            "act-zh",
            "ж) Информационные системы",
            act.processing.systems().unwrap_or_default().join("\n"),
        ),
        item("act-z", "з) Способ уничтожения", &act.method),
        item("act-i", "и) Причина уничтожения", &act.reason),
        item(
            "act-k",
            "к) Дата уничтожения (ГГГГ-ММ-ДД)",
            act.destroyed_on.to_string(),
        ),
        item(
            "means",
            "Средство уничтожения (название; сертификат), если применялось",
            "",
        ),
        item("backups", "Резервные копии", backups),
    ]
}

fn apply(act: &mut DestructionAct, changes: &Changes) -> Result<(), Failure> {
    if let Some(sentence) = changes.get("act-b") {
        act.processors = Stated::Nothing(sentence.trim().to_owned());
    }
    if let Some(sentence) = changes.get("backups") {
        act.backups = Stated::Nothing(sentence.trim().to_owned());
    }
    if let Some(lines) = changes.get("act-g") {
        act.destroyed_by = lines
            .lines()
            .filter(|line| !line.trim().is_empty())
            .map(signer)
            .collect();
    }
    change_lines(changes, "act-d", &mut act.categories);
    change(changes, "act-z", &mut act.method);
    change(changes, "act-i", &mut act.reason);
    if let Some(date) = changes.get("act-k") {
        act.destroyed_on = maps::date(date)?;
    }
    if let Some(text) = changes.get("means").filter(|text| !text.trim().is_empty()) {
        let (name, certificate) = halves(text);
        act.means = Some(Means {
            name,
            certificate: Some(certificate).filter(|text| !text.is_empty()),
        });
    }
    let (categories, reason, date) = (
        act.categories.join(", "),
        act.reason.clone(),
        act.destroyed_on,
    );
    if let Processing::Automated { log, .. } | Processing::Mixed { log, .. } = &mut act.processing {
        for row in &mut log.rows {
            row.reason = Some(reason.clone());
            row.date = Some(date);
            if changes.contains_key("act-d") {
                row.categories = Some(categories.clone());
            }
        }
    }
    Ok(())
}

/// "имя; должность" on one line.
fn signer(line: &str) -> Signer {
    let (name, position) = halves(line);
    Signer {
        name: name.into(),
        position,
    }
}

fn halves(line: &str) -> (String, String) {
    let (first, second) = line.split_once(';').unwrap_or((line, ""));
    (first.trim().to_owned(), second.trim().to_owned())
}

/// One event of the log per system, with the categories destroyed there.
fn rows(material: &Material, systems: &[String], reason: &str) -> Vec<LogRow> {
    systems
        .iter()
        .map(|system| {
            let here = material
                .included
                .iter()
                .filter(|(_, collection)| collection.system == *system);
            LogRow {
                subject: Some(material.name.clone().into()),
                categories: Some(categories(here).join(", ")),
                system: Some(system.clone()),
                reason: Some(reason.to_owned()),
                date: Some(material.today),
            }
        })
        .collect()
}

fn systems(material: &Material) -> Vec<String> {
    let mut systems: Vec<String> = Vec::new();
    for (_, collection) in &material.included {
        if !systems.contains(&collection.system) {
            systems.push(collection.system.clone());
        }
    }
    systems
}

/// Categories of what was found, each once; never values.
fn categories<'a>(
    findings: impl IntoIterator<Item = &'a (StoredFinding, Collection)>,
) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for (finding, collection) in findings {
        for (column, _) in &finding.fields {
            let field = collection
                .fields
                .iter()
                .find(|field| column_key(&field.name) == column_key(column));
            let name = field.map_or(super::categories::OTHER, |field| {
                category(&field.categories)
            });
            if !names.iter().any(|known| known == name) {
                names.push(name.to_owned());
            }
        }
    }
    names
}

fn reason(material: &Material) -> String {
    let demands = material.request.open_demands();
    let ground = if demands.contains(&DemandKind::Unlawful) {
        "данные получены незаконно или не нужны для заявленной цели (ч. 3 ст. 20 Закона № 152-ФЗ)"
    } else if demands.contains(&DemandKind::Stop) {
        "требование субъекта прекратить обработку (ч. 5.1 ст. 21 Закона № 152-ФЗ)"
    } else {
        "отзыв субъектом согласия на обработку персональных данных (ч. 5 ст. 21 Закона № 152-ФЗ)"
    };
    format!(
        "Обращение № {} от {}: {ground}",
        material.request.number,
        material.received.format("%d.%m.%Y")
    )
}
