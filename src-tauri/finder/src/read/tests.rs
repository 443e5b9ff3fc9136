use std::io::Write;

use proptest::prelude::*;
use tempfile::NamedTempFile;

use super::*;
use crate::parse_map;

const MAP: &str = "
dataset:
  - fides_key: shop
    collections:
      - name: users
        fields: [{name: id}, {name: name}, {name: city}]
";

fn map() -> SourceMap {
    parse_map(MAP).unwrap()
}

fn file(bytes: &[u8]) -> NamedTempFile {
    let mut file = NamedTempFile::new().unwrap();
    file.write_all(bytes).unwrap();
    file
}

/// Every row as `number@line fault name=value …`.
fn rows(bytes: &[u8]) -> Vec<String> {
    let file = file(bytes);
    let mut reader = Reader::open(file.path(), &map()).unwrap();
    let mut rows = Vec::new();
    loop {
        match reader.next_row() {
            Ok(Some(row)) => rows.push(shown(&row)),
            Ok(None) => return rows,
            Err(error) => {
                rows.push(error.to_string());
                return rows;
            }
        }
    }
}

fn shown(row: &Row<'_>) -> String {
    let mut text = format!("{}@{}", row.number, row.line);
    if let Some(fault) = row.fault {
        text += &format!(" {}", fault.id());
    }
    for (at, value) in row.cells() {
        text += &format!(" {}={value}", row.column_name(at));
    }
    text
}

fn opening(bytes: &[u8]) -> SourceError {
    Reader::open(file(bytes).path(), &map()).err().unwrap()
}

#[test]
fn any_delimiter_and_line_end_gives_the_same_rows() {
    let expected = [
        "1@2 id=1 name=Анна, ст. city=Тула",
        "2@3 id=2 name=Пётр city=",
    ];
    for delimiter in [",", ";", "\t", "|"] {
        for end in ["\n", "\r\n", "\r"] {
            for last in [end, ""] {
                let lines = ["id;name;city", "1;\"Анна, ст.\";Тула", "2;Пётр;"];
                let text = lines.join(end).replace(';', delimiter) + last;
                assert_eq!(rows(text.as_bytes()), expected, "{text:?}");
            }
        }
    }
}

#[test]
fn any_encoding_gives_the_same_rows() {
    let text = "id;name;city\n1;Анна Семёнова;Нижний Новгород\n2;Пётр Щукин;Тула\n";
    let expected = rows(text.as_bytes());
    assert_eq!(expected.len(), 2);
    let utf16 = |mark: &[u8], swap: fn(u16) -> [u8; 2]| {
        let units = text.encode_utf16().flat_map(swap);
        mark.iter().copied().chain(units).collect::<Vec<u8>>()
    };
    for (name, bytes) in [
        ("UTF-8 with mark", ["\u{feff}", text].concat().into_bytes()),
        (
            "windows-1251",
            encoding_rs::WINDOWS_1251.encode(text).0.into_owned(),
        ),
        ("KOI8-R", encoding_rs::KOI8_R.encode(text).0.into_owned()),
        ("UTF-16LE", utf16(&[], u16::to_le_bytes)),
        ("UTF-16BE", utf16(&[], u16::to_be_bytes)),
        ("UTF-16LE with mark", utf16(&[0xff, 0xfe], u16::to_le_bytes)),
        ("UTF-16BE with mark", utf16(&[0xfe, 0xff], u16::to_be_bytes)),
    ] {
        assert_eq!(rows(&bytes), expected, "{name}");
        let reader = Reader::open(file(&bytes).path(), &map()).unwrap();
        assert!(
            name.starts_with(reader.encoding()),
            "{name}: {}",
            reader.encoding()
        );
    }
}

#[test]
fn an_encoding_may_show_itself_late() {
    let mut text = String::from("id;name;city\n");
    while text.len() < 3 << 20 {
        text.push_str("1;Smith;London\n");
    }
    text.push_str(&"2;Щукин Пётр Ильич;Тула\n".repeat(20));
    let (bytes, _, _) = encoding_rs::WINDOWS_1251.encode(&text);
    let rows = rows(&bytes);
    assert!(
        rows.last()
            .unwrap()
            .ends_with("id=2 name=Щукин Пётр Ильич city=Тула")
    );
    assert!(rows.iter().all(|row| !row.contains("encoding")));
}

#[test]
fn fields_may_hold_line_ends_and_quotes() {
    let text = "id,name,city\n1,\"two\nlines, \"\"q\"\"\",A\n\n2,\"\",B\n";
    assert_eq!(
        rows(text.as_bytes()),
        [
            "1@2 id=1 name=two\nlines, \"q\" city=A",
            "2@5 id=2 name= city=B"
        ]
    );
}

#[test]
fn a_broken_row_is_located_read_and_costs_no_other() {
    for (broken, shown) in [
        ("2,B", "2@3 field-count id=2 name=B"),
        ("2,B,C,D", "2@3 field-count id=2 name=B city=C #4=D"),
        ("2,\"B,C", "2@3 quotes id=2 name=B city=C"),
        ("2,\"B\"x,C", "2@3 quotes id=2 name=Bx city=C"),
        ("2,B,C,", "2@3 id=2 name=B city=C #4="),
        ("2,B \"b\",C", "2@3 id=2 name=B \"b\" city=C"),
        ("\"", "2@3 quotes id="),
    ] {
        let text = format!("id,name,city\n1,A,\"A\"\n{broken}\n3,C,\"C\"\n4,D,\"D\nd\"\n5,E,E\n");
        let rows = rows(text.as_bytes());
        assert_eq!(
            rows,
            [
                "1@2 id=1 name=A city=A",
                shown,
                "3@4 id=3 name=C city=C",
                "4@5 id=4 name=D city=D\nd",
                "5@7 id=5 name=E city=E",
            ],
            "{broken}"
        );
    }
}

#[test]
fn wrong_bytes_break_their_own_row_only() {
    let mut bytes = "id,name,city\n1,Анна,Тула\n2,".as_bytes().to_vec();
    bytes.extend_from_slice(b"\xff\xfe,");
    bytes.extend_from_slice("Пермь\n3,Пётр,Тула\n".as_bytes());
    let rows = rows(&bytes);
    assert_eq!(rows.first().unwrap(), "1@2 id=1 name=Анна city=Тула");
    assert_eq!(
        rows.get(1).unwrap(),
        "2@3 encoding id=2 name=\u{fffd}\u{fffd} city=Пермь"
    );
    assert_eq!(rows.get(2).unwrap(), "3@4 id=3 name=Пётр city=Тула");
}

#[test]
fn a_line_longer_than_any_record_is_read_in_pieces() {
    let mut bytes = b"id,name,city\n1,".to_vec();
    while bytes.len() < LONGEST_RECORD * 2 {
        bytes.extend_from_slice(b"some words of no interest ");
    }
    bytes.extend_from_slice(b"END,Tula\n2,B,C\n");
    let file = file(&bytes);
    let mut reader = Reader::open(file.path(), &map()).unwrap();
    let (mut pieces, mut end_met) = (0, false);
    while let Some(row) = reader.next_row().unwrap() {
        if row.number == 1 {
            assert_eq!(row.fault, Some(Fault::TooLong));
            assert_eq!(row.continued, pieces > 0);
            pieces += 1;
            end_met |= row.cells().any(|(_, text)| text.contains("END"));
        } else {
            assert_eq!(shown(&row), "2@3 id=2 name=B city=C");
        }
    }
    assert!(pieces > 1 && end_met);
}

#[test]
fn json_in_three_layouts_gives_the_same_rows() {
    let one = r#"{"id":1,"name":"Анна \u0421.","city":null,"a":{"b":[1,true,{"c":2.5}]}}"#;
    let two = r#"{"id":"2","name":"]}"}"#;
    let expected = [
        "1 id=1 name=Анна С. a.b=1 a.b=true a.b.c=2.5",
        "2 id=2 name=]}",
    ];
    for (layout, format, text) in [
        ("list", Format::Json, format!("[{one},\n {two}]\n")),
        ("lines", Format::JsonLines, format!("{one}\n\n{two}")),
        (
            "objects",
            Format::Json,
            format!(
                "{{\n \"id\":1,{} {two}",
                one.trim_start_matches("{\"id\":1,")
            ),
        ),
    ] {
        let numbered: Vec<String> = rows(text.as_bytes())
            .iter()
            .map(|row| {
                let (number, rest) = row.split_once('@').unwrap();
                format!("{number} {}", rest.split_once(' ').unwrap().1)
            })
            .collect();
        assert_eq!(numbered, expected, "{layout}");
        let file = file(text.as_bytes());
        assert_eq!(Reader::open(file.path(), &map()).unwrap().format(), format);
    }
    assert_eq!(rows(b"[]"), [""; 0]);
}

#[test]
fn a_record_that_is_no_object_is_a_broken_row() {
    assert_eq!(
        rows(b"[{\"id\":1}, 5, {\"id\":nope}, \"x\", {\"id\":3}]"),
        [
            "1@1 id=1",
            "2@1 json #2=5",
            "3@1 json #2={\"id\":nope}",
            "4@1 json #2=\"x\"",
            "5@1 id=3"
        ]
    );
    assert_eq!(
        rows(b"{\"id\":1}\n{\"id\":2\n{\"id\":3}\n"),
        ["1@1 id=1", "2@2 json #2={\"id\":2", "3@3 id=3"]
    );
    assert_eq!(rows(b"[{\"id\":1}] tail"), ["1@1 id=1", "2@1 json #2=tail"]);
}

#[test]
fn json_that_is_cut_off_says_in_which_record() {
    let cut = "the JSON document ends inside record 2";
    for text in [
        "[{\"id\":1},{\"id\":2",
        "[{\"id\":1},",
        "[{\"id\":1}",
        "{\"id\":1}\n{\"id\":2",
        "{\"id\":1} {\"i",
    ] {
        assert_eq!(rows(text.as_bytes()).last().unwrap(), cut, "{text}");
    }
}

#[test]
fn what_is_no_table_is_refused_with_its_reason() {
    for (bytes, error) in [
        (&b""[..], SourceError::Empty),
        (b" \r\n\n", SourceError::Empty),
        (b"\xef\xbb\xbf", SourceError::Empty),
        (b"PK\x03\x04\x14\x00\x06\x00", SourceError::Binary),
        (b"%PDF-1.7\n1 0 obj", SourceError::Binary),
        (
            b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR",
            SourceError::Binary,
        ),
    ] {
        assert_eq!(opening(bytes), error);
    }
    let folder = tempfile::tempdir().unwrap();
    let open = |path: &Path| Reader::open(path, &map()).err().unwrap();
    assert_eq!(open(folder.path()), SourceError::IsDirectory);
    assert_eq!(open(&folder.path().join("none.csv")), SourceError::NotFound);
    assert_eq!(open(Path::new("/dev/null")), SourceError::NotAFile);
}

proptest! {
    #[test]
    fn well_formed_tables_are_read_as_they_were_written(
        table in prop::collection::vec(prop::collection::vec("[a-zа-я0-9 ,;\"\n]{0,8}", 3), 1..8),
        delimiter in prop::sample::select(vec![b',', b';', b'\t', b'|']),
    ) {
        let mut writer = ::csv::WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new());
        writer.write_record(["id", "name", "city"]).unwrap();
        for row in &table {
            writer.write_record(row).unwrap();
        }
        let file = file(&writer.into_inner().unwrap());
        let mut reader = Reader::open(file.path(), &map()).unwrap();
        let mut read = Vec::new();
        while let Some(row) = reader.next_row().unwrap() {
            prop_assert_eq!(row.fault, None);
            read.push(row.cells().map(|(_, text)| text.to_owned()).collect::<Vec<_>>());
        }
        prop_assert_eq!(read, table);
    }

    #[test]
    fn no_bytes_make_a_reader_panic_or_run_for_ever(
        start in prop::sample::select(vec!["", "id,name\n", "[{\"id\":1},", "{\"id\":1}\n", "\u{feff}"]),
        bytes in prop::collection::vec(prop_oneof![any::<u8>(), prop::sample::select(b"\",;\n\r{}[]:\\".to_vec())], 0..300),
    ) {
        let bytes = [start.as_bytes(), &bytes].concat();
        let file = file(&bytes);
        if let Ok(mut reader) = Reader::open(file.path(), &map()) {
            let mut rows = 0;
            while let Ok(Some(row)) = reader.next_row() {
                rows += 1;
                prop_assert!(row.cells().all(|(_, text)| text.len() <= bytes.len() * 3));
            }
            prop_assert!(rows <= bytes.len());
        }
    }

    #[test]
    fn every_line_with_text_is_in_some_row(lines in prop::collection::vec("[a\"|]{1,6}", 1..12)) {
        // Broken or not, nothing may fall between two rows.
        let text = format!("id|name|city\n{}\n", lines.join("\n"));
        let file = file(text.as_bytes());
        let mut reader = Reader::open(file.path(), &map()).unwrap();
        let mut letters = 0;
        while let Some(row) = reader.next_row().unwrap() {
            letters += row.cells().map(|(_, text)| text.matches('a').count()).sum::<usize>();
        }
        prop_assert_eq!(letters, lines.concat().matches('a').count());
    }
}
