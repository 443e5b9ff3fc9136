//! The notice of an extension as the template sees it.

use dekada_core::report::ExtensionNotice;
use serde::Serialize;

use crate::letter::{Correspondence, Frame, Line, Opening, Signature, executor, or_line};
use crate::printable::is_blank;
use crate::typography::{count, date, prose};

const WORKING_DAYS: [&str; 3] = ["рабочий день", "рабочих дня", "рабочих дней"];

#[derive(Serialize)]
pub struct View {
    frame: Frame,
    head: Opening,
    opening: String,
    summary: Vec<Line>,
    closing: [String; 2],
    /// The paragraph that stays with the signature.
    last: String,
    signature: Signature,
    executor: String,
}

pub fn view(notice: &ExtensionNotice) -> View {
    let letter = Correspondence {
        operator: &notice.operator,
        number: &notice.number,
        date: notice.date,
        incoming: &notice.incoming,
        addressee: &notice.addressee,
        salutation: &notice.salutation,
    };
    let kind = ("Уведомление о продлении срока", "Уведомление");
    let number = or_line(&notice.number, "", 12);
    View {
        frame: Frame::of(&notice.operator, kind, &number, notice.date).practice(notice.practice),
        head: letter.opening("О продлении срока исполнения обращения"),
        opening: opening(notice),
        summary: summary(notice),
        closing: [sooner(notice), contact(notice)],
        last: complaint(),
        signature: Signature::of(&notice.signer),
        executor: executor(&notice.executor),
    }
}

fn opening(notice: &ExtensionNotice) -> String {
    prose(&format!(
        "Мы получили Ваше обращение {received} и сообщаем, что срок его исполнения продлён на {by}, \
         до {until} включительно, в соответствии с Федеральным законом от 27 июля 2006 г. № 152-ФЗ \
         «О персональных данных».",
        received = date(notice.incoming.date),
        by = by(notice),
        until = date(notice.extended_to),
    ))
}

fn summary(notice: &ExtensionNotice) -> Vec<Line> {
    let line = |question, answer: &str| Line {
        question,
        answers: paragraphs(answer),
    };
    vec![
        line("Предмет обращения", &notice.asked),
        line("Получено", &date(notice.incoming.date)),
        line(
            "Прежний срок",
            &format!("до {} включительно", date(notice.limit)),
        ),
        line(
            "Новый срок",
            &format!(
                "до {} включительно — на {} позже",
                date(notice.extended_to),
                by(notice)
            ),
        ),
        line("Причина продления", notice.reason.reveal()),
        line("Правовое основание", &notice.basis),
    ]
}

/// The lines of a value, or one to fill in.
fn paragraphs(text: &str) -> Vec<String> {
    if is_blank(text) {
        return vec![or_line(text, "", 48)];
    }
    let lines = text.lines().filter(|line| !is_blank(line));
    lines.map(prose).collect()
}

fn by(notice: &ExtensionNotice) -> String {
    count(notice.by.0 as usize, WORKING_DAYS)
}

fn sooner(notice: &ExtensionNotice) -> String {
    prose(&format!(
        "Новый срок — это крайний день, а не назначенная дата: мы ответим, как только закончим, и \
         не станем ждать {}",
        date(notice.extended_to),
    ))
}

fn contact(notice: &ExtensionNotice) -> String {
    let contact = &notice.operator.privacy_contact;
    let ways = [contact.email.as_str(), &contact.phone];
    let ways: Vec<&str> = ways.into_iter().filter(|way| !is_blank(way)).collect();
    prose(&format!(
        "Если у Вас есть вопросы, задайте их ответственному за обработку персональных данных: {}.",
        or_line(&ways.join(", "), "", 24)
    ))
}

fn complaint() -> String {
    prose(
        "Если Вы считаете, что Ваши права нарушены, Вы вправе обжаловать действия или бездействие \
         оператора в Роскомнадзор либо в суд (ст. 17 того же закона).",
    )
}
