//! Letters of electronic mail (RFC 5322, MIME), read by `mail-parser`.
//!
//! Russian mail programs of the last thirty years wrote letters of every encoding into heads and
//! bodies without saying which. Where a head is no UTF-8 and names no encoding, a detector guesses
//! it, and the letter is read again with its head in UTF-8. Whatever is neither the words of the
//! letter nor an envelope around parts comes out as a part, pictures shown inside the text too.

use std::borrow::Cow;

use mail_parser::{
    Address, DateTime, Encoding, HeaderName, Message, MessageParser, MessagePart, MimeHeaders,
    PartType,
};

use super::super::Halt;
use super::{Out, cut, guess};
use crate::wire::{LINE_BYTES, LetterHead, Reason, Reply, TEXT_PER_LETTER};

pub fn check(bytes: &[u8]) -> Result<(), Reason> {
    parse(bytes).map(drop)
}

pub fn unpack(bytes: &[u8], out: &mut Out<'_, '_>) -> Result<(), Halt> {
    let bytes = with_legible_head(bytes);
    let letter = parse(&bytes)?;
    let parts: Vec<_> = attachments(&letter).collect();
    out.expect(parts.len())?;
    out.replies.send(&Reply::Letter(head(&letter)), &[])?;
    for (number, part) in (1..).zip(parts) {
        out.send(&name(part, number), Ok(&content(part)))?;
    }
    Ok(())
}

fn parse(bytes: &[u8]) -> Result<Message<'_>, Reason> {
    MessageParser::default().parse(bytes).ok_or(Reason::Damaged)
}

fn head(letter: &Message<'_>) -> LetterHead {
    let line = |text: Option<&str>| text.map(|text| cut(text, LINE_BYTES).to_owned());
    LetterHead {
        from: line(address(letter.from()).or_else(|| address(letter.sender()))),
        to: line(address(letter.to())),
        subject: line(letter.subject()),
        date: letter.date().and_then(moment),
        received: received(letter),
        message_id: line(letter.message_id()),
        text: text(letter),
    }
}

/// Every server writes its field above the older ones.
fn received(letter: &Message<'_>) -> Option<(i64, i32)> {
    let newest = letter
        .headers()
        .iter()
        .find(|header| header.name == HeaderName::Received)?;
    moment(&newest.value.as_received()?.date()?)
}

fn address<'a>(list: Option<&'a Address<'_>>) -> Option<&'a str> {
    list?.iter().find_map(|one| one.address())
}

/// Seconds since 1970 and the offset of the sender's clock.
fn moment(date: &DateTime) -> Option<(i64, i32)> {
    let possible = (1..=12).contains(&date.month)
        && (1..=31).contains(&date.day)
        && date.hour < 24
        && date.minute < 60
        && date.second <= 60;
    let east = i32::from(date.tz_hour) * 3600 + i32::from(date.tz_minute) * 60;
    let offset = if date.tz_before_gmt { -east } else { east };
    possible.then(|| (date.to_timestamp(), offset))
}

/// All bodies, one after the other, without markup.
fn text(letter: &Message<'_>) -> String {
    let mut text = String::new();
    for (place, id) in letter.text_body.iter().enumerate() {
        let part = letter.part(*id);
        let undeclared = part.and_then(|part| in_undeclared_encoding(letter, part));
        let Some(body) = undeclared
            .map(Cow::Owned)
            .or_else(|| letter.body_text(place))
        else {
            continue;
        };
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(cut(&body, TEXT_PER_LETTER.saturating_sub(text.len() + 1)));
    }
    text
}

/// A plain body of eight bits that is no UTF-8 and does not say what it is.
fn in_undeclared_encoding(letter: &Message<'_>, part: &MessagePart<'_>) -> Option<String> {
    let declared = part
        .content_type()
        .and_then(|kind| kind.attribute("charset"));
    let plain = matches!(part.body, PartType::Text(_)) && part.encoding == Encoding::None;
    if declared.is_some() || !plain {
        return None;
    }
    let range = part.offset_body as usize..part.offset_end as usize;
    let raw = letter.raw_message.get(range)?;
    std::str::from_utf8(raw).is_err().then(|| guess(raw))
}

/// Everything but the words of the letter itself.
fn attachments<'a>(letter: &'a Message<'a>) -> impl Iterator<Item = &'a MessagePart<'a>> {
    let is_body = |id: u32| letter.text_body.contains(&id) || letter.html_body.contains(&id);
    (0..)
        .zip(&letter.parts)
        .filter(move |(id, part)| match part.body {
            PartType::Multipart(_) => false,
            PartType::Text(_) | PartType::Html(_) => !is_body(*id),
            PartType::Binary(_) | PartType::InlineBinary(_) | PartType::Message(_) => true,
        })
        .map(|(_, part)| part)
}

fn content<'a>(part: &'a MessagePart<'_>) -> Cow<'a, [u8]> {
    let PartType::Message(letter) = &part.body else {
        return Cow::Borrowed(part.contents());
    };
    // A letter that came as it is shares the bytes of the letter around it.
    let whole = letter.raw_message.as_ref();
    let own = letter
        .parts
        .first()
        .and_then(|root| whole.get(root.offset_header as usize..root.offset_end as usize));
    Cow::Borrowed(own.unwrap_or(whole))
}

/// As its sender named it, or by its kind.
fn name(part: &MessagePart<'_>, number: u32) -> String {
    if let Some(name) = part
        .attachment_name()
        .filter(|name| !name.trim().is_empty())
    {
        return name.to_owned();
    }
    if let PartType::Message(letter) = &part.body {
        let subject = letter.subject().unwrap_or("message");
        return format!("{}.eml", cut(subject, LINE_BYTES / 2));
    }
    let kind = part.content_type();
    let ending = kind.and_then(|kind| kind.subtype()).unwrap_or("bin");
    let ending: String = ending
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .take(12)
        .collect();
    format!("attachment-{number}.{}", ending.to_ascii_lowercase())
}

/// The letter, its head in UTF-8.
fn with_legible_head(bytes: &[u8]) -> Cow<'_, [u8]> {
    let end = [&b"\r\n\r\n"[..], b"\n\n"]
        .iter()
        .filter_map(|gap| bytes.windows(gap.len()).position(|window| window == *gap))
        .min()
        .unwrap_or(bytes.len());
    let (head, rest) = bytes.split_at_checked(end).unwrap_or((bytes, &[]));
    if std::str::from_utf8(head).is_ok() {
        return Cow::Borrowed(bytes);
    }
    Cow::Owned([guess(head).as_bytes(), rest].concat())
}
