//! Letters of electronic mail: their heads, their words and what is attached, in every encoding.

use dekada_core::pages::{MediaType, Refusal};
use dekada_engines::{Letter, Part, Parts, sniff};
use encoding_rs::{KOI8_R, WINDOWS_1251};

use crate::desk::{engines, open, refusal};

crate::facts![
    a_letter_opens_without_a_page,
    the_head_of_a_letter_is_read,
    heads_in_encoded_words_are_read,
    heads_in_bare_bytes_of_old_programs_are_read,
    the_words_of_a_letter_are_read_in_every_encoding,
    a_letter_of_the_web_is_read_without_its_markup,
    attachments_come_out_with_their_names,
    a_letter_in_a_letter_comes_out_whole,
    pictures_inside_the_text_come_out,
    names_that_lie_are_made_harmless,
    a_letter_that_is_cut_gives_what_is_there,
    too_many_attachments_are_refused_with_both_numbers,
    a_letter_without_a_body_is_a_letter,
    a_letter_that_nests_too_deep_does_not_hang,
];

fn parts(file: &[u8]) -> Parts {
    engines().parts(file, None).unwrap()
}

fn letter(file: &[u8]) -> Letter {
    parts(file).letter.expect("a letter has one")
}

fn names(parts: &[Part]) -> Vec<&str> {
    parts
        .iter()
        .map(|part| part.name.reveal().as_str())
        .collect()
}

const PLAIN: &str = "From: =?utf-8?B?0JjQstCw0L3QvtCy0LA=?= <ivanova@example.com>\r\n\
    To: privacy@im.work\r\n\
    Subject: =?koi8-r?Q?=FA=C1=D1=D7=CC=C5=CE=C9=C5?=\r\n\
    Date: Mon, 2 Mar 2026 09:30:00 +0300\r\n\
    Message-ID: <1@example.com>\r\n\
    Content-Type: text/plain; charset=utf-8\r\n\
    \r\n\
    Прошу удалить мои данные.\r\n";

fn a_letter_opens_without_a_page() {
    assert_eq!(sniff(PLAIN.as_bytes()), Some(MediaType::Mail));
    assert!(open(PLAIN.as_bytes()).unwrap().is_empty());
}

fn the_head_of_a_letter_is_read() {
    let letter = letter(PLAIN.as_bytes());
    assert_eq!(letter.from, Some("ivanova@example.com".into()));
    assert_eq!(letter.to, Some("privacy@im.work".into()));
    assert_eq!(letter.message_id, Some("1@example.com".into()));
    let date = letter.date.unwrap();
    assert_eq!(date.to_rfc3339(), "2026-03-02T09:30:00+03:00");
    assert_eq!(letter.text.reveal().trim(), "Прошу удалить мои данные.");
}

fn heads_in_encoded_words_are_read() {
    assert_eq!(letter(PLAIN.as_bytes()).subject, Some("Заявление".into()));
    let long = PLAIN.replace(
        "=?koi8-r?Q?=FA=C1=D1=D7=CC=C5=CE=C9=C5?=",
        "=?windows-1251?B?x+D/4uvl7ejl?=\r\n =?windows-1251?Q?_=EE=E1_=EE=F2=E7=FB=E2=E5?=",
    );
    assert_eq!(
        letter(long.as_bytes()).subject,
        Some("Заявление об отзыве".into())
    );
}

fn heads_in_bare_bytes_of_old_programs_are_read() {
    let text = "From: ivanova@example.com\r\nTo: privacy@im.work\r\n\
        Subject: Заявление об отзыве согласия на обработку персональных данных\r\n\
        Date: Mon, 2 Mar 2026 09:30:00 +0300\r\n\r\nsee above\r\n";
    for encoding in [WINDOWS_1251, KOI8_R] {
        let letter = letter(&encoding.encode(text).0);
        let subject = "Заявление об отзыве согласия на обработку персональных данных";
        assert_eq!(letter.subject, Some(subject.into()), "{}", encoding.name());
        assert_eq!(letter.from, Some("ivanova@example.com".into()));
    }
}

fn the_words_of_a_letter_are_read_in_every_encoding() {
    let words = "Прошу прекратить обработку моих персональных данных и уничтожить их.";
    for (encoding, charset) in [
        (WINDOWS_1251, "; charset=windows-1251"),
        (KOI8_R, "; charset=koi8-r"),
        (WINDOWS_1251, ""),
        (KOI8_R, ""),
    ] {
        let head = format!(
            "From: a@example.com\r\nTo: b@example.com\r\nContent-Type: text/plain{charset}\r\n\r\n"
        );
        let body = encoding.encode(words).0;
        let letter = letter(&[head.as_bytes(), &body].concat());
        assert_eq!(
            letter.text.reveal().trim(),
            words,
            "{} {charset}",
            encoding.name()
        );
    }
    let coded = "From: a@example.com\r\nTo: b@example.com\r\n\
        Content-Type: text/plain; charset=koi8-r\r\n\
        Content-Transfer-Encoding: quoted-printable\r\n\r\n=F0=D2=CF=\r\n=DB=D5\r\n";
    assert_eq!(letter(coded.as_bytes()).text.reveal().trim(), "Прошу");
}

fn a_letter_of_the_web_is_read_without_its_markup() {
    let file = "From: a@example.com\r\nTo: b@example.com\r\n\
        Content-Type: text/html; charset=utf-8\r\n\r\n\
        <html><style>p{color:red}</style><p>Прошу <b>удалить</b></p><p>мои&nbsp;данные</p>";
    let letter = letter(file.as_bytes());
    let words: Vec<_> = letter.text.reveal().split_whitespace().collect();
    assert_eq!(words, ["Прошу", "удалить", "мои", "данные"]);
}

const MIXED: &str = "From: a@example.com\r\nTo: b@example.com\r\nMIME-Version: 1.0\r\n\
    Content-Type: multipart/mixed; boundary=x\r\n\r\n\
    --x\r\nContent-Type: text/plain\r\n\r\nsee the scans\r\n";

fn mixed(parts: &[&str]) -> Vec<u8> {
    let parts: String = parts
        .iter()
        .map(|part| format!("--x\r\n{part}\r\n"))
        .collect();
    format!("{MIXED}{parts}--x--\r\n").into_bytes()
}

fn attachments_come_out_with_their_names() {
    let file = mixed(&[
        // RFC 2231, in two pieces.
        "Content-Type: application/pdf\r\n\
         Content-Disposition: attachment; filename*0*=utf-8''%D0%A1%D0%BA%D0%B0;\r\n \
         filename*1*=%D0%BD.pdf\r\n\
         Content-Transfer-Encoding: base64\r\n\r\nJVBERi0xLjc=",
        // RFC 2047 where it does not belong, as many programs write it.
        "Content-Type: image/png; name=\"=?koi8-r?B?8MHT0M/S1C5wbmc=?=\"\r\n\
         Content-Transfer-Encoding: base64\r\n\r\niVBORw0K",
        "Content-Type: text/plain; name=list.txt\r\n\
         Content-Disposition: attachment; filename=list.txt\r\n\r\none",
        "Content-Type: application/octet-stream\r\n\
         Content-Transfer-Encoding: base64\r\n\r\nAAEC",
    ]);
    let found = parts(&file);
    assert_eq!(
        names(&found.parts),
        [
            "Скан.pdf",
            "Паспорт.png",
            "list.txt",
            "attachment-4.octetstream"
        ]
    );
    let contents: Vec<_> = found
        .parts
        .iter()
        .map(|part| part.content.clone().unwrap())
        .collect();
    assert_eq!(contents[0], b"%PDF-1.7");
    assert_eq!(contents[1], b"\x89PNG\r\n");
    assert_eq!(contents[2], b"one");
    assert_eq!(contents[3], b"\x00\x01\x02");
    assert_eq!(found.letter.unwrap().text.reveal().trim(), "see the scans");
}

fn a_letter_in_a_letter_comes_out_whole() {
    let inner = PLAIN.trim_end();
    let plain = format!("Content-Type: message/rfc822\r\n\r\n{inner}");
    let found = parts(&mixed(&[&plain]));
    assert_eq!(names(&found.parts), ["Заявление.eml"]);
    let bytes = found.parts[0].content.as_ref().unwrap();
    assert_eq!(sniff(bytes), Some(MediaType::Mail));
    assert_eq!(letter(bytes).from, Some("ivanova@example.com".into()));
    assert_eq!(
        letter(bytes).text.reveal().trim(),
        "Прошу удалить мои данные."
    );
}

fn pictures_inside_the_text_come_out() {
    let file = mixed(&[
        "Content-Type: image/jpeg\r\nContent-ID: <1>\r\nContent-Disposition: inline\r\n\
         Content-Transfer-Encoding: base64\r\n\r\n/9j/",
    ]);
    assert_eq!(names(&parts(&file).parts), ["attachment-1.jpeg"]);
}

fn names_that_lie_are_made_harmless() {
    let file = mixed(&["Content-Type: application/pdf\r\n\
         Content-Disposition: attachment; filename*=utf-8''a%0Ab%E2%80%AEfdp.exe\r\n\r\nx"]);
    assert_eq!(names(&parts(&file).parts), ["a_b_fdp.exe"]);
}

fn a_letter_that_is_cut_gives_what_is_there() {
    let file = mixed(&["Content-Type: application/pdf; name=a.pdf\r\n\r\n%PDF-1.7 and more"]);
    for end in (MIXED.len()..file.len()).step_by(7) {
        let found = engines().parts(&file[..end], None);
        assert_eq!(found.err(), None, "cut at {end}");
    }
}

fn too_many_attachments_are_refused_with_both_numbers() {
    let part = "Content-Type: application/pdf; name=a.pdf\r\n\r\nx";
    let file = mixed(&[part; 1001]);
    let refused = engines().parts(&file, None).err();
    let expected = Refusal::TooManyParts {
        parts: 1001,
        limit: 1000,
    };
    assert_eq!(refused, Some(expected));
}

fn a_letter_that_nests_too_deep_does_not_hang() {
    let head = "From: a@example.com\r\nTo: b@example.com\r\n";
    let many = (0..20_000).map(|level| {
        format!("Content-Type: multipart/mixed; boundary=b{level}\r\n\r\n--b{level}\r\n")
    });
    let bags = head.to_owned() + &many.collect::<String>();
    let letters = head.to_owned() + &"Content-Type: message/rfc822\r\n\r\n".repeat(20_000);
    for file in [bags, letters] {
        let begun = std::time::Instant::now();
        let found = engines().parts(file.as_bytes(), None);
        assert_ne!(found.err(), Some(Refusal::Crashed));
        assert!(begun.elapsed().as_secs() < 20);
    }
}

fn a_letter_without_a_body_is_a_letter() {
    let file = b"From: a@example.com\r\nSubject: x\r\n";
    assert_eq!(letter(file).text.reveal(), "");
    assert_eq!(
        refusal(b"Subject: x\r\n"),
        Refusal::Unsupported {
            looks_like: Some("text")
        }
    );
}
