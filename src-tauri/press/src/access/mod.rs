//! The access report as the template sees it: words in order, nothing left to decide.

mod annex;

use dekada_core::report::{
    AccessReport, Held, Holding, LeftOut, Purpose, Recipient, Stated, Transfer,
};
use serde::Serialize;

use self::annex::{Annex, annex, categories};

use crate::letter::{Correspondence, Frame, Line, Opening, Signature, executor};
use crate::printable::Literal;
use crate::typography::{capital, cell, count, date, prose};

#[derive(Serialize)]
pub struct View {
    frame: Frame,
    head: Opening,
    opening: String,
    representative: bool,
    summary: Vec<Line>,
    questions: String,
    items: Items,
    left_out: Block,
    annex: Option<Annex>,
    signature: Signature,
    executor: String,
}

/// Article 14 part 7; the field names carry the numbers of the law.
#[derive(Serialize)]
struct Items {
    i1: Vec<String>,
    i2: Block,
    i3: Vec<String>,
    i4_operator: Vec<String>,
    i4: Block,
    i4_law: String,
    i5: Vec<String>,
    i6: Block,
    i7: Vec<String>,
    i8: Block,
    i9: Block,
    i91: Vec<String>,
    i10: Vec<String>,
}

/// A sentence or a table: the printed form of [`Stated`].
#[derive(Serialize)]
struct Block {
    sentence: Option<String>,
    rows: Vec<Vec<Literal>>,
}

pub fn view(report: &AccessReport) -> View {
    let letter = Correspondence {
        operator: &report.operator,
        number: &report.number,
        date: report.date,
        incoming: &report.incoming,
        addressee: &report.addressee,
        salutation: &report.salutation,
    };
    let kind = ("Отчёт о персональных данных", "Отчёт");
    View {
        frame: Frame::of(&report.operator, kind, &report.number, report.date)
            .practice(report.practice),
        head: letter.opening("Об обработке персональных данных"),
        opening: opening(report),
        representative: report.addressee.dative != report.subject.dative,
        summary: summary(report),
        questions: questions(report),
        items: items(report),
        left_out: block(&report.left_out, |row: &LeftOut| {
            vec![&row.what, &row.reason]
        }),
        annex: annex(report),
        signature: Signature::of(&report.signer),
        executor: executor(&report.executor),
    }
}

fn opening(report: &AccessReport) -> String {
    prose(&format!(
        "В ответ на обращение № {number} от {received} сообщаем сведения об обработке \
         персональных данных {subject}, предусмотренные частью 7 статьи 14 Федерального закона от \
         27 июля 2006 г. № 152-ФЗ «О персональных данных» (далее — Закон).",
        number = report.incoming.number,
        received = date(report.incoming.date),
        subject = report.subject.genitive.reveal(),
    ))
}

/// The first page: what, why, to whom, until when. Everything is drawn from the items, so it cannot
/// say anything else than they do.
fn summary(report: &AccessReport) -> Vec<Line> {
    vec![
        Line {
            question: "Что у нас есть о Вас",
            answers: held(report),
        },
        Line {
            question: "Зачем",
            answers: sentence_or(&report.purposes, |row: &Purpose| capital(&row.purpose)),
        },
        Line {
            question: "Кому доступно, кроме наших работников",
            answers: recipients(report),
        },
        Line {
            question: "До какого срока",
            answers: until_when(report),
        },
    ]
}

fn held(report: &AccessReport) -> Vec<String> {
    let by_category = |(name, holdings): (&str, Vec<&Holding>)| {
        let values = holdings.iter().flat_map(|held| &held.records);
        let values = values.map(|record| record.fields.len()).sum();
        let values = count(values, ["сведение", "сведения", "сведений"]);
        prose(&capital(&format!("{name} — {values}")))
    };
    match &report.findings.held {
        Held::Data(holdings) => categories(holdings).into_iter().map(by_category).collect(),
        Held::Nothing => vec![prose(
            "Ничего: поиск не обнаружил сведений, относящихся к Вам.",
        )],
    }
}

fn recipients(report: &AccessReport) -> Vec<String> {
    let outside = [&report.persons_with_access, &report.processors];
    let abroad = report.cross_border.rows().iter().map(|row| &row.recipient);
    let all = outside.into_iter().flat_map(Stated::rows).chain(abroad);
    let names = each_once(all.map(|to| prose(&format!("{}: {}", to.name, to.purpose))));
    if names.is_empty() {
        return outside.into_iter().filter_map(sentence).collect();
    }
    names
}

/// Terms, each once, with the categories it holds for; a term of everything stands alone.
fn until_when(report: &AccessReport) -> Vec<String> {
    let rows = report.terms.rows();
    let terms = each_once(rows.iter().map(|row| row.term.clone()));
    let categories_of = |term: &String| {
        let of_term = rows.iter().filter(|row| row.term == *term);
        each_once(of_term.map(|row| row.category.clone())).join("; ")
    };
    let line = |term: &String| match terms.len() {
        1 => capital(term),
        _ => capital(&format!("{}: {term}", categories_of(term))),
    };
    terms
        .iter()
        .map(|term| prose(&line(term)))
        .chain(sentence(&report.terms))
        .collect()
}

fn sentence_or<T>(stated: &Stated<T>, word: impl Fn(&T) -> String) -> Vec<String> {
    let rows = stated.rows().iter().map(|row| prose(&word(row)));
    each_once(rows.chain(sentence(stated)))
}

fn sentence<T>(stated: &Stated<T>) -> Option<String> {
    match stated {
        Stated::Nothing(sentence) => Some(prose(sentence)),
        Stated::Listed(_) => None,
    }
}

fn each_once(answers: impl Iterator<Item = String>) -> Vec<String> {
    answers.fold(Vec::new(), |mut seen, answer| {
        if !seen.contains(&answer) {
            seen.push(answer);
        }
        seen
    })
}

fn questions(report: &AccessReport) -> String {
    let contact = &report.operator.privacy_contact;
    prose(&format!(
        "Если что-то неверно, устарело или непонятно, напишите ответственному за обработку \
         персональных данных: {}. Как воспользоваться своими правами, сказано в пункте 7.",
        contact.email
    ))
}

fn items(report: &AccessReport) -> Items {
    Items {
        i1: vec![prose(&report.confirmation)],
        i2: block(&report.purposes, |row| vec![&row.purpose, &row.ground]),
        i3: vec![purposes_in_short(report), prose(&report.methods)],
        i4_operator: operator_lines(report),
        i4: block(&report.persons_with_access, recipient_row),
        i4_law: prose(&report.disclosure_by_law),
        i5: search(report),
        i6: block(&report.terms, |row| {
            vec![&row.category, &row.term, &row.ground]
        }),
        i7: paragraphs(&report.rights),
        i8: transfers(&report.cross_border),
        i9: block(&report.processors, recipient_row),
        i91: paragraphs(&report.duties),
        i10: paragraphs(&report.other),
    }
}

fn recipient_row(row: &Recipient) -> Vec<&str> {
    vec![&row.name, &row.address, &row.purpose, &row.ground]
}

fn transfers(stated: &Stated<Transfer>) -> Block {
    block(stated, |row| {
        let recipient = &row.recipient;
        vec![
            &row.country,
            &recipient.name,
            &recipient.address,
            &recipient.purpose,
            &recipient.ground,
        ]
    })
}

fn purposes_in_short(report: &AccessReport) -> String {
    match &report.purposes {
        Stated::Nothing(sentence) => prose(sentence),
        Stated::Listed(_) => prose("Цели перечислены в пункте 2. Применяемые способы:"),
    }
}

fn operator_lines(report: &AccessReport) -> Vec<String> {
    let operator = &report.operator;
    vec![prose(&format!(
        "Оператор: {}, место нахождения: {}.",
        operator.full_name, operator.address
    ))]
}

/// Item 5: where and by what the person was looked for, and where the data stand.
fn search(report: &AccessReport) -> Vec<String> {
    let search = &report.findings.search;
    let identifiers = search
        .identifiers
        .iter()
        .map(|known| known.reveal().as_str());
    let outcome = match &report.findings.held {
        Held::Data(_) => "Найденные данные и источник их получения приведены в приложении.",
        Held::Nothing => "Сведений, относящихся к Вам, не обнаружено.",
    };
    vec![
        // The date ends in «г.» and with it the sentence.
        prose(&format!("Поиск проведён {} {outcome}", date(search.on))),
        prose(&format!(
            "Проверенные системы: {}.",
            search.systems.join("; ")
        )),
        prose(&format!(
            "Искали по признакам: {}.",
            identifiers.collect::<Vec<_>>().join("; ")
        )),
    ]
}

fn block<T>(stated: &Stated<T>, row: impl Fn(&T) -> Vec<&str>) -> Block {
    let cells = |item: &T| row(item).into_iter().map(cell).collect();
    Block {
        sentence: sentence(stated),
        rows: stated.rows().iter().map(cells).collect(),
    }
}

fn paragraphs(texts: &[String]) -> Vec<String> {
    texts.iter().map(|text| prose(text)).collect()
}
