### Экран обращения: письмо слева, решение справа.

## Шапка

request-back = Назад
request-unnamed = Заявитель ещё не назван
request-received = поступило { $when }
request-registered-late = зарегистрировано позже: { $when }
request-registered-late-why = Зарегистрировано позже, чем поступило. Срок считается со дня поступления.
request-merged-into = присоединено к { $into }
request-due = до { $due }
request-left = { $days ->
    [one] остался { $days } рабочий день
    [few] осталось { $days } рабочих дня
   *[many] осталось { $days } рабочих дней
}
request-provisional = предварительно
request-provisional-why = Срок заходит в год, на который переносы выходных ещё не утверждены. После постановления он может сдвинуться.
request-commands = Обращение
request-letter = Письмо
request-document = Документ { $n }

## Как посчитан срок

request-term-explain = Показать, как посчитан срок
request-term-title = Как посчитан срок
request-term-demand = Требование
request-term-option = { $kind } — до { $due }
request-term-print = Напечатать…
request-term-try = Посчитать иначе
request-term-file = счёт-срока
request-term-words = Счёт словами
request-term-at-once = Сразу
request-term-statute = По закону
request-term-statute-none = срок законом не установлен
request-term-beside = Ещё один срок
request-term-promise = Обещано
request-term-gdpr = По GDPR
request-term-extension = Продление
request-term-extension-gdpr = Продление GDPR
request-term-extendable = можно, самое дальнее — до { $longest }
request-term-from = с { $from }
request-term-returned = Обращение возвращено, но срок по закону не остановился: он идёт с получения и истекает { $hard }. Обещанный срок начнётся заново, когда придёт исправленный документ.
request-term-cured = Обращение возвращали. Срок по закону идёт с получения и истекает { $hard }; обещанный считается с исправленного документа, { $cured }, и истекает { $promise }.
request-term-cured-only = Обращение возвращали. Обещанный срок считается с исправленного документа, { $cured }, и истекает { $promise }.
request-term-binds = действует
request-term-short-working-days = { $amount ->
    [one] { $amount } рабочий
   *[many] { $amount } рабочих
}
request-term-short-calendar-days = { $amount ->
    [one] { $amount } день
    [few] { $amount } дня
   *[many] { $amount } дней
}
request-term-short-months = { $amount ->
    [one] { $amount } месяц
    [few] { $amount } месяца
   *[many] { $amount } месяцев
}
request-term-short-hours = { $amount ->
    [one] { $amount } час
    [few] { $amount } часа
   *[many] { $amount } часов
}
request-term-short-at-once = сразу
request-term-both = { $statute }, обещано { $promise }
request-term-promised-only = обещано { $promise }
request-term-moved = Последний день приходится на нерабочий ({ $raw }) и переносится на следующий рабочий: ст. 193 ГК РФ.
request-term-moved-gdpr = { $raw } — выходной или праздник, поэтому последний день переносится на следующий рабочий: ст. 3(4) Регламента 1182/71.
request-term-extended = { $days ->
    [one] на { $days } рабочий день
    [few] на { $days } рабочих дня
   *[many] на { $days } рабочих дней
}; без него — до { $due }
request-term-start = поступило; счёт идёт со следующего дня (ст. 191 ГК РФ)
request-term-today = сегодня
request-term-last = последний день; { $why }
request-term-until = До 24:00 { $due }, если ответ уходит электронно; на бумаге — до конца рабочего дня (ст. 194 ГК РФ).

## Просмотр страниц

request-viewer-keys = Страница. Стрелки прокручивают, Page Up и Page Down листают, плюс и минус меняют масштаб, Ctrl+A выделяет весь текст
request-viewer-tools = Просмотр страницы
request-key = { $what } · { $keys }
request-pages = Страницы
request-page-of = Страница { $page } из { $pages }
request-page-of-pages = из { $pages }
request-page-number = Номер страницы
request-page-alt = { $document }, страница { $page }
request-page-marks = { $count ->
    [one] { $count } отметка
    [few] { $count } отметки
   *[many] { $count } отметок
}
request-page-found = { $count ->
    [one] найдено { $count } место
    [few] найдено { $count } места
   *[many] найдено { $count } мест
}
request-page-previous = Предыдущая страница
request-page-next = Следующая страница
request-page-undrawn = Страницу не удалось показать.
request-page-again = Показать ещё раз
request-zoom-in-keys = Крупнее · + или Ctrl и колесо
request-zoom-out-keys = Мельче · − или Ctrl и колесо
request-zoom-percent = Масштаб { $percent } %
request-do-page-next = Следующая страница
request-do-page-previous = Предыдущая страница
request-do-page-first = Первая страница
request-do-page-last = Последняя страница
request-do-page-jump = Перейти к странице…
request-do-document-next = Следующий документ
request-do-document-previous = Предыдущий документ
request-do-find = Найти слова на страницах
request-do-found-next = Следующее найденное место
request-do-found-previous = Предыдущее найденное место
request-do-list = Показать или убрать страницы
request-do-zoom-in = Крупнее
request-do-zoom-out = Мельче
request-do-fit-width = По ширине
request-do-fit-page = Страница целиком
request-do-fit-paper = Как на бумаге, 100 %
request-do-contrast = Проявить бледное
request-do-invert = Светлое на тёмном
request-do-straighten = Выровнять строки
request-do-text = Показать, что прочитала программа
request-do-print = Напечатать документ
request-do-turn-right = Повернуть вправо
request-do-turn-left = Повернуть влево
request-do-split = Здесь начинается второе письмо…
request-do-undo = Отменить последнее действие со страницами

## Просмотр: как видно

request-look = Как показывать страницу
request-look-short = Вид
request-contrast = Контраст
request-contrast-plain = обычный
request-contrast-strong = сильнее
request-contrast-strongest = сильный
request-colour = Цвет
request-colour-grey = серый
request-colour-plain = как есть
request-colour-vivid = ярче
request-invert = Светлое на тёмном
request-straight = Выравнивать строки
request-straight-level = Строки этой страницы и так ровные
request-straight-by = Эта страница наклонена на { $degrees }°
request-text = Прочитанный текст
request-text-hint = Слова поверх страницы, там, где их прочитала программа; сомнительные подчёркнуты
request-text-none = На этой странице нет прочитанного текста
request-printing = Готовлю к печати: { $done } из { $pages }
request-print-failed = Напечатать не удалось: не все страницы можно показать.

## Просмотр: документы

request-papers = Документы обращения
request-paper-of = Документ { $n } из { $of }
request-paper-size = { $kind }, { $pages ->
    [one] { $pages } страница
    [few] { $pages } страницы
   *[many] { $pages } страниц
}
request-file-letter = письмо эл. почты
request-file-signature = электронная подпись
request-file-side-file = сведения об отправке
request-file-no-pages = Страниц в этом файле нет, показывать нечего. Подлинник хранится в сейфе.
request-media-application-pdf = PDF
request-media-application-zip = архив ZIP
request-media-application-pkcs7-signature = электронная подпись
request-media-image-jpeg = снимок JPEG
request-media-image-png = картинка PNG
request-media-image-tiff = скан TIFF
request-media-image-webp = картинка WebP
request-media-image-bmp = картинка BMP
request-media-image-jp2 = картинка JPEG 2000
request-media-image-heif = снимок HEIC
request-tie-inside = вложение в документ { $n }
request-tie-inside-elsewhere = вложение в документ другого обращения
request-tie-signature = подпись к документу { $n }
request-tie-signature-elsewhere = подпись к документу другого обращения
request-tie-side-file = пришли вместе с документом { $n }
request-tie-side-file-elsewhere = пришли с документом другого обращения
request-tie-split = отделён от документа { $n }
request-tie-split-elsewhere = отделён от документа другого обращения
request-mail-from = От кого
request-mail-to = Кому
request-mail-date = Когда
request-mail-no-subject = Без темы
request-mail-no-text = В письме нет текста; смотрите вложения.
request-original-save = Сохранить подлинник…

## Просмотр: что со страницей

request-page-blank = Страница пуста или не читается: проверьте сами.
request-page-redrawn = Страницу удалось нарисовать только вторым способом: если что-то выглядит странно, сверьте с подлинником.
request-poor-dpi = Мелкий скан, { $dpi } точек на дюйм: буквы скорее угадываются. Предложение: попросить скан получше.
request-poor-low-resolution = Мелкий скан: буквы скорее угадываются. Предложение: попросить скан получше.
request-poor-low-contrast = Бледный скан: буквы едва видны. Предложение: попросить скан получше.
request-poor-blurred = Нерезкий скан: буквы расплылись. Предложение: попросить скан получше.
request-unreadable-title = Эту страницу показать нельзя
request-unreadable-text = На ней что-то есть, но нарисовать её не удалось ни одним из двух способов. Подлинник цел: его можно сохранить и открыть другой программой. Если и там не видно, попросите у заявителя скан получше.
request-reading-waiting = Ещё не прочитана
request-reading-layer = Текст взят из файла
request-reading-recognised = Прочитана распознаванием
request-reading-sure = Прочитана распознаванием, уверенность { $percent } %
request-reading-empty = Текста на странице нет
request-reading-failed = Прочитать не удалось
request-read-now = Прочитать сейчас
request-read-again = Попробовать ещё раз
request-read-anew = Прочитать документ заново
request-thumb-unreadable = не читается
request-thumb-blank = пустая
request-thumb-low-resolution = мелкий скан
request-thumb-low-contrast = бледная
request-thumb-blurred = нерезкая
request-thumb-redrawn = нарисована иначе
request-thumb-waiting = не прочитана
request-thumb-failed = без текста

## Просмотр: поиск слов

request-find-words = Найти слова
request-found-none = нет
request-found-at = { $at } из { $of }
request-found-next = Следующее место
request-found-previous = Предыдущее место
request-found-close = Убрать поиск

## Просмотр: уход за страницами

request-care = Страница
request-care-first = это первая страница
request-care-last = это последняя страница
request-care-as-found = вы её не поворачивали
request-care-only = кроме этого письма здесь ничего нет
request-turn-back = Вернуть поворот, как было
request-turned = Страница повёрнута
request-move-earlier = Переставить раньше
request-move-later = Переставить позже
request-ordered = Порядок страниц изменён
request-split-title = Здесь начинается второе письмо?
request-split-goes = { $count ->
    [1] Страница { $from } станет отдельным обращением со своим номером и своим решением.
   *[other] Страницы { $from }–{ $to } станут отдельным обращением со своим номером и своим решением.
}
request-split-stays = { $count ->
    [1] Страница 1 останется здесь.
   *[other] Страницы 1–{ $to } останутся здесь.
}
request-split-whole = Это первая страница: документ целиком станет отдельным обращением со своим номером и своим решением.
request-split-kept = День поступления у обоих один, подлинник файла не меняется. Отменить можно в уведомлении или клавишами Ctrl+Z.
request-split-do = Отделить
request-split-done = Второе письмо отделено
request-split-to = Второе письмо теперь обращение { $request }.
request-rejoined = Письма снова вместе
request-reading-asked = Документ читается заново
request-undo = Отменить
request-undo-turn = Отменить поворот
request-undo-order = Отменить перестановку
request-undo-split = Отменить разделение

## Отметка на странице

request-region-ask = Обведите на странице: { $what }
request-region-drawing = Отметка: { $what }. Стрелки двигают, Shift со стрелками меняет размер, Ctrl — мелкий шаг, Enter — готово, Escape — отмена
request-region-keep = Готово
request-region-cancel = Отмена

## Панель

request-panel = Решение
request-panel-toggle = Показать или убрать панель решения
request-panel-hide = Убрать ›
request-panel-show = ‹ Решение
request-tab-check = Проверка
request-tab-data = Данные
request-tab-answer = Ответ
request-tab-history = История
request-edit = Изменить
request-edit-what = Изменить: { $what }
request-fold = Свернуть
request-save = Сохранить
request-cancel = Отмена
request-choose = Выберите
request-required = Нужно заполнить

## Проверка: стадия

request-waiting = Ждём от заявителя: { $items }
request-waiting-due = Срок прежний: до { $due }. Ответить нужно в любом случае.
request-refused = Отказано: { $kind }

## Проверка: прочитано в письме

request-proposals = Прочитано в письме
request-proposals-taken = взято { $done } из { $of }
request-proposals-unfold = Показать взятое
request-proposals-fold = Убрать взятое
request-proposals-reading = Читаю страницу { $page } из { $pages }
request-proposals-paused = Чтение приостановлено: прочитано { $read } из { $pages }.
request-proposals-read-now = Прочитать это письмо
request-proposals-none = На страницах не нашлось того, что можно предложить. Впишите сведения сами.
request-proposals-failed = { $pages ->
    [one] { $pages } страницу прочитать не удалось: посмотрите её сами.
    [few] { $pages } страницы прочитать не удалось: посмотрите их сами.
   *[many] { $pages } страниц прочитать не удалось: посмотрите их сами.
}
request-proposals-all = { $n ->
    [one] Взять { $n } надёжное
    [few] Взять { $n } надёжных
   *[many] Взять { $n } надёжных
}
request-proposals-all-command = Взять всё надёжное из письма
request-proposal-take = Взять
request-proposal-add = Добавить
request-proposal-replace = Заменить
request-proposal-take-what = Взять: { $what }, { $value }
request-proposal-add-what = Добавить: { $what }, { $value }
request-proposal-replace-what = Заменить: { $what }, { $value }
request-proposal-taken = взято
request-proposal-now = Записано другое:
request-proposal-untakable = Такой даты нет: впишите верную сами
request-proposal-empty = место для подписи
request-proposal-number = Оценка программы: { NUMBER($n, style: "percent") }
request-proposal-copy = Скопировать
request-proposal-copy-what = Скопировать: { $what }
request-proposal-support = В подтверждение: { $item }
request-proposal-support-instead = Заменить отметку: { $item }
request-proposal-supports = отмечено: { $item }
request-copied = Скопировано.
request-not-copied = Скопировать не удалось: выделите текст и нажмите Ctrl+C.

## Похожая заявка

request-alike = Похоже на ту же самую заявку
request-alike-how = { $by ->
    [file] пришёл тот же самый файл
    [picture] изображение страницы: { $likeness }
    [text] текст: { $likeness }
   *[both] изображение и текст: { $likeness }
}
request-alike-compare = Сравнить
request-alike-open = Открыть
request-alike-merge = Присоединить…
request-alike-later-what = Не сейчас: { $request }
request-compare = Та же самая заявка?
request-compare-this = Это обращение, { $request }
request-compare-other = Обращение { $request }
request-compare-previous = Предыдущая страница: { $name }
request-compare-next = Следующая страница: { $name }
request-compare-place = { $page } из { $pages }
request-compare-pageless = Здесь нет страниц, которые можно показать.
request-compare-different = Закрыть

## Учётная запись

request-account = Учётная запись, из которой прислано
request-account-user_id = Номер
request-account-email = Эл. почта
request-account-phone = Телефон
request-account-submitted_at = Отправлено
request-account-ip = Адрес в сети
request-account-same = как у заявителя
request-account-hint = Так записано в учётной записи Im.work. Вход в неё говорит в пользу личности, но проверку не заменяет.

## Проверка: требования

request-demands = Требования
request-demands-add = Указать
request-demands-none = Ещё не указано, чего просит заявитель. Предварительный срок уже идёт.
request-demands-hint = В одном письме бывает несколько требований: у каждого свой срок и свой исход.
request-demand = Требование:
request-demand-which = Какое требование
request-demand-required = Выберите требование
request-demand-refused = отказано
request-demand-extended = продлено до { $due }
request-kind-hint-access = Что вы обо мне храните: ст. 14 ч. 3 и 7, ст. 20 ч. 1
request-kind-hint-third-parties = ст. 14 ч. 7 п. 4, 8, 9
request-kind-hint-rectification = Неполные, неточные, устаревшие: ст. 20 ч. 3, ст. 21 ч. 2
request-kind-hint-deletion = «Удалите мои данные» без основания: считаем отзывом и прекращением сразу
request-kind-hint-withdrawal = ст. 9 ч. 2, ст. 21 ч. 5
request-kind-hint-stop = ст. 21 ч. 5.1
request-kind-hint-unlawful = Получены незаконно или не нужны для цели: ст. 20 ч. 3
request-kind-hint-cookies = Как отзыв согласия
request-kind-hint-marketing = Немедленно: ст. 15 ч. 2
request-kind-hint-automated-decision = ст. 16 ч. 4
request-kind-hint-guardian-consent = Законный представитель: срок только обещан

## Проверка: что сразу, на каком основании, GDPR

request-at-once = Нужно сразу
request-task-blocking = Заблокировать данные на время проверки
request-task-marketing = Прекратить рекламу
request-task-open = не сделано
request-task-do = Сделано
request-task-do-what = Сделано: { $what }
request-task-undo = Вернуть
request-task-undo-what = Ещё не сделано: { $what }
request-task-done-at = сделано { $when }
request-task-late = { $days ->
    [one] ждёт с { $day }, { $days } день
    [few] ждёт с { $day }, { $days } дня
   *[many] ждёт с { $day }, { $days } дней
}
request-ground = Основание
request-ground-question = { $kind }: на каком основании?
request-ground-is = { $kind }: { $ground }
request-ground-unread = { $kind ->
    [cookies] От основания зависит срок. Пока оно не выбрано, считаем отзывом согласия.
   *[other] От основания зависит срок. Пока оно не выбрано, считаем отзывом и прекращением сразу, по более раннему сроку.
}
request-ground-term = { $term }, до { $due }
request-ground-term-promise = по закону { $term }, до { $statute }; по обещанию — до { $due }
request-ground-extendable = можно продлить
request-ground-fixed = продлить нельзя
request-ground-blocks = данные блокируются сразу
request-ground-required = Выберите, что написано в письме
request-ground-record = Записать основание
request-ground-clear = Ещё не решено
request-supplied-hint = { $kind }: срок по закону пойдёт со дня, когда заявитель прислал подтверждающие сведения. Пока даты нет, считаем с получения.
request-gdpr = Применяется и GDPR
request-gdpr-hint = Заявитель в Европейском союзе: месяц с получения считается рядом, работаем по более раннему сроку.
request-gdpr-extended = продлено на два месяца

## Проверка: сведения

request-facts = Заявитель
request-arrival = Поступление
request-fact-name = Имя
request-fact-id_document = Документ
request-fact-birth_date = Дата рождения
request-fact-email = Эл. почта
request-fact-phone = Телефон
request-fact-account = Учётная запись
request-fact-received = Поступило
request-fact-sent = Отправлено
request-fact-channel = Как пришло
request-fact-registered = Зарегистрировано
request-fact-cured = Исправлено
request-fact-completed = Завершено
request-fact-supplied = Подтверждение
request-typed-date = ДД.ММ.ГГГГ
request-typed-moment = ДД.ММ.ГГГГ ЧЧ:ММ
request-unread-date = Напишите дату как 20.11.2026
request-unread-moment = Напишите дату и время как 20.11.2026 10:14
request-fact-empty = не указано
request-fact-edit = Изменить · Enter сохраняет, Esc отменяет

## Проверка: полнота

request-checklist = Что есть в письме, ст. 14 ч. 3
request-checklist-decided = { $decided } из { $of }
request-note = Примечание
request-evidence-at = стр. { $page }
request-evidence-draw = Обвести
request-evidence-draw-page = Обвести на странице
request-evidence-draw-what = Обвести на странице: { $what }
request-evidence-redraw-what = Обвести заново: { $what }
request-evidence-redraw = Обвести заново

## Проверка: заключения

request-judgement-open = вы ещё не решили
request-judge = Решить
request-judge-what = Решить: { $what }
request-rejudge = Пересмотреть
request-rejudge-what = Пересмотреть: { $what }
request-judge-record = Записать заключение
request-judgement-identity-question = Это тот человек, чьи данные он просит?
request-judgement-signature-question = Эта рука подписала письмо?
request-judgement-completeness-question = В письме есть всё, что требует ст. 14 ч. 3?
request-judgement-identity-hint = С чем сверили. Копию паспорта, селфи и нотариальное заверение требовать нельзя; при сомнении напишите на адрес, который уже есть в учётной записи.
request-judgement-signature-hint = С каким образцом сравнили и что увидели.
request-judgement-completeness-hint = Чего нет и почему это мешает ответить; или почему хватает.
request-verdict-hint-confirmed = Сведения сходятся с договором или учётной записью
request-verdict-hint-doubtful = Сходится не всё; нужен ответ с известного адреса
request-verdict-hint-refuted = Пишет не тот человек
request-verdict-hint-consistent = Различий, которые говорили бы о другой руке, не видно
request-verdict-hint-inconclusive = Образцов мало или они не сравнимы: это тоже ответ
request-verdict-hint-inconsistent = Различия говорят о другой руке
request-verdict-hint-absent = Письмо не подписано
request-verdict-hint-complete = Можно исполнять
request-verdict-hint-incomplete = Исполнять нельзя, пока не дошлют
request-verdict-required = Выберите заключение
request-because = Почему
request-because-required = Напишите причину: без неё решение нельзя проверить

## Низ панели

request-step-look = Начать проверку
request-step-name-demands = Указать требования
request-step-judge-identity = Решить о личности
request-step-judge-signature = Решить о подписи
request-step-accept = Принять
request-step-return-or-refuse = Вернуть или отказать
request-step-wait-for-person = Ждём заявителя, срок прежний
request-step-find = Найти данные
request-step-decide-findings = Отобрать находки
request-step-make-report = Подготовить отчёт
request-step-send-answer = Отметить отправку
request-step-archive = Сдать в архив
request-step-nothing = Делать больше нечего
request-beside-return = Вернуть…
request-beside-answer = Отправлено…
request-beside-extend = Продлить…
request-more-actions = Другие действия
request-option-more = { $action }…
request-option-kind = { $action }: { $kind }
request-consequence-stage = Станет: { $stage }
request-consequence-longest = новый срок — не позже { $due }
request-consequence-due = новый срок — { $due }
request-final-hint = Это нельзя отменить. Письмо и всё записанное останутся в сейфе.
request-dismiss-hint = Например: реклама, письмо другому адресату, проба сканера.
request-return-what = Чего не хватает
request-return-required = Отметьте хотя бы одно
request-return-hint = Срок не останавливается: ответить нужно до { $due }, даже если не дошлют. Просите только отмеченное, остальное в паспорте можно закрыть.
request-extend-range = до { $due }, можно продлить до { $longest }
request-extend-months = до { $due }, можно до { $longest }
request-extend-law = Какой срок продлить
request-extend-law-required = Выберите срок
request-extend-law-statute = По 152-ФЗ
request-extend-law-statute-hint = Один раз, до пяти рабочих дней
request-extend-law-gdpr = По GDPR
request-extend-law-gdpr-hint = Один раз, на два месяца
request-extend-days = На сколько рабочих дней
request-extend-days-required = Выберите число дней
request-extend-because = Почему не успеваем
request-extend-good = Конкретно, как для проверяющего. Хорошо: «Записи за 2019 год лежат на лентах, их восстановят к 9 декабря»; «Ответ обработчика по договору ждём до 7 декабря». Плохо: «большая загрузка».
request-extend-notice = Уведомление заявителю с этой причиной программа напишет сразу.
request-extend-notice-by = Уведомление заявителю с этой причиной программа напишет сразу. Отправьте его до { $due }.
request-extend-notice-gdpr = О продлении и его причине заявителю сообщают в течение первого месяца; это письмо напишите сами.
request-extend-not = Не продлить: { $kinds }. { $why }
request-extended = Срок продлён до { $due }. Уведомление № { $number } написано, его нужно отправить.
request-extended-no-notice = Срок продлён до { $due }. Напишите заявителю о продлении: готового уведомления нет.
request-extended-show = Показать уведомление
request-extend-new = новый срок — { $due }
request-refuse-ground = Основание
request-refuse-ground-required = Выберите основание
request-refuse-hint = Что отказано, что всё же даётся, на какие факты опирается отказ. Доказывать его правомерность придётся нам.
request-merge-find = Номер, имя или слово из письма
request-merge-into = К какому обращению присоединить
request-merge-none = Открытых обращений с такими словами нет
request-merge-required = Выберите обращение

## Данные

request-data-sources = Поиск в источниках
request-data-none = Источников пока нет
request-data-none-text = Здесь будут выгрузки, в которых искали данные заявителя, и всё, что в них нашлось. Добавьте выгрузку CSV или JSON.
request-find = Найти в источниках
request-find-again = Искать ещё раз
request-find-why-not = Сейчас искать нельзя: нет источников или обращение закрыто
request-finding = Ищем
request-source-add = Добавить выгрузку…
request-source-files = Выгрузки CSV и JSON
request-source-rows = { $rows ->
    [one] { $rows } строка
    [few] { $rows } строки
   *[many] { $rows } строк
}
request-source-unsearched = ещё не искали
request-source-nothing = ничего не найдено
request-source-hits = { $hits ->
    [one] { $hits } находка
    [few] { $hits } находки
   *[many] { $hits } находок
}
request-source-absent = файла нет или он изменился
request-source-searched = { $when }, { $rows ->
    [one] просмотрена { $rows } строка
    [few] просмотрены { $rows } строки
   *[many] просмотрено { $rows } строк
}
request-source-changed = Файл изменился с тех пор, как его добавили: проверьте выгрузку.
request-source-broken = { $rows ->
    [one] { $rows } строка не разобрана
    [few] { $rows } строки не разобраны
   *[many] { $rows } строк не разобрано
}
request-finding-against = Против: { $count ->
    [one] другое значение в поле { $fields }
   *[many] другие значения в полях { $fields }
}
request-finding-record = Запись { $record }
request-findings-more = Показать ещё { $count }
request-match-by-email = по эл. почте
request-match-by-phone = по телефону
request-match-by-name = по имени
request-match-by-account = по учётной записи
request-match-by-account-id = по учётной записи
request-match-by-birth-date = по дате рождения
request-match-by-reference = по связи с другой записью
request-match-by-other = по полю «{ $by }»
request-match-as-equal = совпадает полностью
request-match-as-case = без учёта регистра
request-match-as-spaces = без учёта пробелов
request-match-as-punctuation = без учёта скобок и дефисов
request-match-as-country-code = без учёта +7 и 8
request-match-as-yo = е вместо ё
request-match-as-initials = инициалы
request-match-as-no-patronymic = без отчества
request-match-as-order = другой порядок слов
request-match-as-in-text = внутри текста
request-match-as-unmapped-column = в поле, которого нет в карте
request-include = Включить
request-include-sure = { $count ->
    [one] Включить { $count } точную
    [few] Включить { $count } точные
   *[many] Включить { $count } точных
}
request-leave-out = Исключить
request-leave-out-ask = Исключить…
request-leave-out-why = Почему исключить
request-left-out-because = Исключено: { $because }
request-decide-again = Решить заново

## Ответ

request-reports = Подготовить
request-report-write = Подготовить
request-report-write-what = Подготовить: { $what }
request-report-access-text = Все пункты ст. 14 ч. 7 и данные заявителя
request-report-deletion-text = Акт и выгрузка из журнала, приказ РКН № 179
request-report-not-now = Сейчас подготовить нельзя
request-draft-number = № { $number } от { $date }.
request-draft-leave = Отложить
request-draft-counts = { $included ->
    [one] Включена { $included } запись
    [few] Включены { $included } записи
   *[many] Включено { $included } записей
}, исключено { $out }.
request-gaps = { $count ->
    [one] Не хватает { $count } сведения
   *[many] Не хватает { $count } сведений
}
request-gap-form = { $form }
request-gap-findings = { $count ->
    [one] Находка без решения: { $count }
   *[many] Находок без решения: { $count }
}
request-gap-operator = Сведения об организации — в настройках
request-gap-act-a = Сведения об организации — в настройках
request-gap-signer = Подписант — в настройках
request-gap-executor = Исполнитель — в настройках
request-gap-subject = Имя заявителя — на вкладке «Проверка»
request-gap-other = Не заполнено: { $id }
request-gap-source = Не искали в «{ $name }»
request-forms = Имя в тексте
request-form-genitive = Чьи данные (родительный)
request-form-dative = Кому (дательный)
request-form-salutation = Обращение
request-report-make = Сформировать
request-report-make-hint = Готовый документ откроется на месте письма, сохранять его не нужно.
request-answers = Документы обращения
request-answers-none = Здесь появятся сформированные отчёты и акты с номером, датой и SHA-256.
request-answer-title = { $what } № { $number }
request-answer-facts = { $date }, { $pages ->
    [one] { $pages } страница
    [few] { $pages } страницы
   *[many] { $pages } страниц
}, { $standard }
request-answer-sent = отправлен
request-answer-left = Исх. № { $number } от { $on }
request-answer-show = Показать
request-answer-show-what = Показать № { $number }
request-answer-hide = Закрыть
request-answer-hide-what = Закрыть № { $number }
request-answer-save = Сохранить как…
request-preview = Готовый документ
request-preview-hint = Документ уже хранится в сейфе. Прочитайте его, прежде чем сохранить файл.
request-preview-saved = Сохранено: { $path }
request-preview-close = Вернуться к письму
request-send = Отправка
request-send-hint = Отметьте, когда ответ ушёл заявителю.
request-send-form = Обращение пришло { $channel }; отвечают в той же форме, если не попросили иначе.
request-send-due = Срок — { $due }.
request-send-what = Что отправлено
request-send-other = Другой файл…
request-send-other-file = Файл «{ $name }»
request-send-pick = Файл, который отправили
request-send-number = Исходящий №
request-send-on = Дата отправки
request-send-channel = Как отправлено

## История

request-history-none = Записей пока нет
request-history-none-text = Здесь по порядку будет всё, что сделано с обращением: кто, когда и что.
request-history-earlier = Показать раньше

## Вслух, для тех, кто не видит экрана

request-said-action = Сделано: { $action }
request-said-demands = Требования сохранены
request-said-ground = Основание записано: { $kind }
request-said-undone = Возвращено: { $action }
request-said-fact = Сохранено: { $label }
request-said-item = { $label }: { $state }
request-said-judged = { $title }: { $verdict }
request-said-marked = Место на странице отмечено
request-said-taken = Взято из письма: { $label }
request-said-taken-all = Взято всё надёжное
request-said-found = Поиск закончен
request-said-included = Точные находки включены
request-said-undecided = Решение снято
request-said-made = Документ сформирован
request-said-saved = Файл сохранён
