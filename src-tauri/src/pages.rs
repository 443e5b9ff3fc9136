//! Page images over the application's own URI scheme.
//!
//! `page://localhost/document/12/3?side=1600` is page 3 of document 12, its longer side 1600
//! pixels; `page://localhost/answer/7/1?side=1600` is a page of an answer. The bytes go from the
//! vault to the web view and nowhere else: no file, no cache, no base64. A locked vault answers
//! 403 because the call behind it refuses.

use std::sync::Arc;

use tauri::{
    Manager, Runtime, UriSchemeContext, UriSchemeResponder,
    async_runtime::spawn_blocking,
    http::{Request, Response, StatusCode, Uri, header},
};

use dekada_api::{App, Failure, PageBytes};

pub const SCHEME: &str = "page";

/// Longest side that a screen may ask for, in pixels: A4 at 400 dpi.
const LARGEST: u32 = 4700;

/// Answers from a worker thread: drawing a page takes tens of milliseconds.
pub fn answer<R: Runtime>(
    context: UriSchemeContext<'_, R>,
    request: Request<Vec<u8>>,
    responder: UriSchemeResponder,
) {
    let app = Arc::clone(&context.app_handle().state::<Arc<App>>());
    spawn_blocking(move || responder.respond(respond(&app, request.uri())));
}

fn respond(app: &App, uri: &Uri) -> Response<Vec<u8>> {
    let Some(wanted) = Wanted::parse(uri) else {
        return refusal(StatusCode::BAD_REQUEST);
    };
    match wanted.fetch(app) {
        Ok(page) => response(StatusCode::OK, &page.media_type, page.bytes),
        Err(_) => refusal(StatusCode::FORBIDDEN),
    }
}

fn refusal(status: StatusCode) -> Response<Vec<u8>> {
    response(status, "text/plain", Vec::new())
}

fn response(status: StatusCode, media_type: &str, bytes: Vec<u8>) -> Response<Vec<u8>> {
    let mut response = Response::new(bytes);
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(
        header::CACHE_CONTROL,
        header::HeaderValue::from_static("no-store"),
    );
    if let Ok(media_type) = header::HeaderValue::from_str(media_type) {
        headers.insert(header::CONTENT_TYPE, media_type);
    }
    response
}

#[derive(Debug, PartialEq, Eq)]
struct Wanted {
    of: Kind,
    id: i64,
    page: u32,
    side: u32,
}

#[derive(Debug, PartialEq, Eq)]
enum Kind {
    Document,
    Answer,
}

impl Wanted {
    fn parse(uri: &Uri) -> Option<Self> {
        let mut words = uri.path().trim_start_matches('/').split('/');
        let wanted = Self {
            of: match words.next()? {
                "document" => Kind::Document,
                "answer" => Kind::Answer,
                _ => return None,
            },
            id: words.next()?.parse().ok()?,
            page: words.next()?.parse().ok()?,
            side: uri.query()?.strip_prefix("side=")?.parse().ok()?,
        };
        let whole = words.next().is_none() && (1..=LARGEST).contains(&wanted.side);
        whole.then_some(wanted)
    }

    fn fetch(&self, app: &App) -> Result<PageBytes, Failure> {
        match self.of {
            Kind::Document => app.page_image(self.id, self.page, self.side),
            Kind::Answer => app.answer_page(self.id, self.page, self.side),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(path: &str) -> Option<Wanted> {
        Wanted::parse(&format!("page://localhost/{path}").parse().unwrap())
    }

    #[test]
    fn an_address_names_one_page_and_its_size() {
        let wanted = Wanted {
            of: Kind::Document,
            id: 12,
            page: 3,
            side: 1600,
        };
        assert_eq!(parse("document/12/3?side=1600"), Some(wanted));
        let wanted = Wanted {
            of: Kind::Answer,
            id: 7,
            page: 1,
            side: 900,
        };
        assert_eq!(parse("answer/7/1?side=900"), Some(wanted));
    }

    #[test]
    fn anything_else_is_refused() {
        for path in [
            "",
            "document/12/3",
            "document/12/3?side=0",
            "document/12/3?side=999999",
            "document/12/3/4?side=10",
            "document/twelve/3?side=10",
            "../etc/passwd?side=10",
            "original/12/3?side=10",
        ] {
            assert_eq!(parse(path), None, "{path}");
        }
    }

    #[test]
    fn no_answer_may_be_kept_by_the_web_view() {
        for status in [StatusCode::OK, StatusCode::FORBIDDEN] {
            let answer = response(status, "image/png", Vec::new());
            assert_eq!(answer.headers()[header::CACHE_CONTROL], "no-store");
        }
    }
}
