//! The destruction act as the template sees it.

use dekada_core::report::{
    BackupTail, Carrier, DestructionAct, LogExport, LogParticular, LogRow, Means, Party, Stated,
};
use serde::Serialize;

use crate::letter::{Frame, Letterhead, Reference, Signature};
use crate::printable::Literal;
use crate::typography::{cell, count, date, prose, short_date};

const SHEETS: [&str; 3] = ["лист", "листа", "листов"];

#[derive(Serialize)]
pub struct View {
    frame: Frame,
    letterhead: Letterhead,
    reference: Reference,
    city: String,
    opening: String,
    particulars: Vec<Particular>,
    further: Vec<Particular>,
    signatures: Vec<Signature>,
    log: Option<Log>,
}

/// A row of the act: the letter of the order (none for what it does not ask), what is stated, and
/// the statement, a line each.
#[derive(Serialize)]
struct Particular {
    letter: &'static str,
    what: &'static str,
    lines: Vec<String>,
}

#[derive(Serialize)]
struct Log {
    to_act: String,
    opening: String,
    rows: Vec<[Literal; 5]>,
    gaps: Option<String>,
}

pub fn view(act: &DestructionAct) -> View {
    let number = &act.number;
    let kind = ("Акт об уничтожении персональных данных", "Акт");
    View {
        frame: Frame::of(&act.operator, kind, number, act.date).practice(act.practice),
        letterhead: Letterhead::of(&act.operator),
        reference: Reference {
            date: date(act.date),
            number: prose(number),
            incoming: None,
        },
        city: prose(&act.operator.city),
        opening: opening(act),
        particulars: particulars(act),
        further: further(act),
        signatures: act.destroyed_by.iter().map(Signature::of).collect(),
        log: act.processing.log().map(|log| annex(act, log)),
    }
}

fn opening(act: &DestructionAct) -> String {
    let cause = act.incoming.as_ref().map_or_else(String::new, |incoming| {
        format!(
            " по обращению № {} от {}",
            incoming.number,
            date(incoming.date)
        )
    });
    prose(&format!(
        "Настоящий акт подтверждает уничтожение персональных данных {subject}{cause} и содержит \
         сведения, предусмотренные Требованиями, утверждёнными приказом Роскомнадзора от 28 октября \
         2022 г. № 179 (далее — Требования). Сами уничтоженные данные в акте не воспроизводятся.",
        subject = act.subject.genitive.reveal(),
    ))
}

fn particulars(act: &DestructionAct) -> Vec<Particular> {
    let row = |letter, what, lines: Vec<String>| Particular {
        letter,
        what,
        lines,
    };
    vec![
        row(
            "а)",
            "Наименование и адрес оператора",
            lines([&act.operator.full_name, &act.operator.address]),
        ),
        row(
            "б)",
            "Лицо, осуществлявшее обработку по поручению оператора",
            stated(&act.processors, |party: &Party| {
                format!("{}, {}", party.name, party.address)
            }),
        ),
        row(
            "в)",
            "Субъект персональных данных",
            lines([act.subject.nominative.reveal()]),
        ),
        row(
            "г)",
            "Лица, уничтожившие персональные данные",
            act.destroyed_by
                .iter()
                .map(|who| {
                    prose(&format!(
                        "{}, {}",
                        who.name.reveal(),
                        lower_first(&who.position)
                    ))
                })
                .chain([prose("Подписи — в конце акта.")])
                .collect(),
        ),
        row(
            "д)",
            "Категории уничтоженных персональных данных",
            list(&act.categories),
        ),
        row(
            "е)",
            "Материальные носители и количество листов",
            carriers(act),
        ),
        row(
            "ж)",
            "Информационные системы персональных данных",
            systems(act),
        ),
        row("з)", "Способ уничтожения", lines([&act.method])),
        row("и)", "Причина уничтожения", lines([&act.reason])),
        row("к)", "Дата уничтожения", vec![date(act.destroyed_on)]),
    ]
}

/// What the order does not ask and the reader of the act needs.
fn further(act: &DestructionAct) -> Vec<Particular> {
    let row = |what, lines: Vec<String>| Particular {
        letter: "",
        what,
        lines,
    };
    let mut rows = Vec::new();
    if let Some(means) = &act.means {
        rows.push(row("Средство уничтожения", means_lines(means)));
    }
    rows.push(row(
        "Резервные копии",
        stated(&act.backups, |tail: &BackupTail| {
            format!(
                "{}: последняя копия будет перезаписана {}",
                tail.name,
                date(tail.until)
            )
        }),
    ));
    rows.push(row(
        "Срок хранения",
        vec![prose(&format!(
            "{} до {} (три года с момента уничтожения, п. 7 Требований)",
            if act.processing.log().is_some() {
                "Акт и выгрузка из журнала —"
            } else {
                "Акт —"
            },
            date(act.keep_until()),
        ))],
    ));
    rows
}

fn means_lines(means: &Means) -> Vec<String> {
    let certificate = means.certificate.as_ref().map_or_else(
        || "сведения о прохождении процедуры оценки соответствия не указаны".to_owned(),
        |number| format!("сертификат {number}"),
    );
    lines([&format!("{}, {certificate}", means.name)])
}

fn carriers(act: &DestructionAct) -> Vec<String> {
    let line = |carrier: &Carrier| {
        prose(&format!(
            "{} — {}",
            carrier.name,
            count(carrier.sheets as usize, SHEETS)
        ))
    };
    act.processing.carriers().map_or_else(
        || lines(["Не применимо: обработка велась только с использованием средств автоматизации."]),
        |all| all.iter().map(line).collect(),
    )
}

fn systems(act: &DestructionAct) -> Vec<String> {
    act.processing.systems().map_or_else(
        || lines(["Не применимо: обработка велась без использования средств автоматизации."]),
        |systems| systems.iter().map(|system| prose(system)).collect(),
    )
}

fn annex(act: &DestructionAct, log: &LogExport) -> Log {
    let of_act = format!(
        "к акту об уничтожении персональных данных от {} № {}",
        date(act.date),
        act.number
    );
    Log {
        to_act: prose(&of_act),
        opening: prose(&format!(
            "Источник: {}. Выгрузка сделана {} Записей: {}.",
            log.log,
            date(log.exported_on),
            log.rows.len(),
        )),
        rows: log.rows.iter().map(log_row).collect(),
        gaps: gaps(&log.gaps()),
    }
}

/// A particular the log does not record refers to the line of the act that states it.
fn log_row(row: &LogRow) -> [Literal; 5] {
    let or_act = |text: Option<&str>, letter: &str| {
        text.map_or_else(|| cell(&format!("см. строку {letter} акта")), cell)
    };
    [
        or_act(row.subject.as_ref().map(|who| who.reveal().as_str()), "в)"),
        or_act(row.categories.as_deref(), "д)"),
        or_act(row.system.as_deref(), "ж)"),
        or_act(row.reason.as_deref(), "и)"),
        or_act(row.date.map(short_date).as_deref(), "к)"),
    ]
}

fn gaps(particulars: &[LogParticular]) -> Option<String> {
    let word = |particular: &LogParticular| match particular {
        LogParticular::Subject => "субъект",
        LogParticular::Categories => "категории данных",
        LogParticular::System => "информационная система",
        LogParticular::Reason => "причина уничтожения",
        LogParticular::Date => "дата уничтожения",
    };
    let words: Vec<&str> = particulars.iter().map(word).collect();
    (!words.is_empty()).then(|| {
        prose(&format!(
            "Журнал не позволяет указать для отдельных записей: {}. Эти сведения внесены в акт (п. 6 \
             Требований).",
            words.join(", ")
        ))
    })
}

fn stated<T>(stated: &Stated<T>, line: impl Fn(&T) -> String) -> Vec<String> {
    match stated {
        Stated::Nothing(sentence) => lines([sentence]),
        Stated::Listed(rows) => rows.iter().map(|row| prose(&line(row))).collect(),
    }
}

fn lines<'a, T: AsRef<str> + ?Sized + 'a, const N: usize>(texts: [&'a T; N]) -> Vec<String> {
    texts.iter().map(|text| prose(text.as_ref())).collect()
}

fn list(texts: &[String]) -> Vec<String> {
    texts.iter().map(|text| prose(text)).collect()
}

/// «Администратор систем» after a comma is «администратор систем»; «ИТ-директор» stays.
fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next();
    let abbreviation = letters.clone().next().is_some_and(char::is_uppercase);
    match first {
        Some(first) if !abbreviation => first.to_lowercase().chain(letters).collect(),
        _ => text.to_owned(),
    }
}
