"""Page furniture of English news."""

from xlate.languages.tables.chrome import ChromeTables

_MONTHS = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
]  # fmt: skip

TABLES = ChromeTables(
    has_case=True,
    phrases={
        "byline": frozenset({
            "editor", "the editor", "editors", "by editor", "by the editor", "editorial staff", "by staff",
            "staff writer", "by staff writer", "staff reporter", "by our correspondent", "our correspondent",
            "news desk", "by news desk", "newsroom", "by newsroom", "staff and agencies", "by agencies", "agencies",
            "admin", "by admin", "guest author", "contributor", "author", "about the author",
        }),
        "share": frozenset({
            "share", "share this", "share this article", "share this story", "share this post", "share article",
            "share on facebook", "share on twitter", "share on x", "share on linkedin", "share on whatsapp",
            "share on telegram", "share via email", "tweet", "facebook", "twitter", "linkedin", "whatsapp",
            "telegram", "reddit", "email", "print", "print this article", "copy link", "link copied", "copy url",
            "save", "save article", "bookmark", "listen to this article", "listen", "follow us",
            "follow us on google news", "follow us on twitter", "follow us on facebook", "follow us on telegram",
            "leave a comment", "leave a reply", "add a comment", "add comment", "comments", "no comments",
            "show comments", "view comments", "join the conversation", "print article", "send",
        }),
        "related": frozenset({
            "related", "related articles", "related stories", "related news", "related content", "related posts",
            "related topics", "related links", "read more", "read also", "read next", "more", "more news",
            "more stories", "more on this story", "more on this", "more like this", "see also", "also read",
            "you may also like", "you might also like", "recommended", "recommended for you", "recommended stories",
            "most read", "most popular", "trending", "trending now", "top stories", "latest news", "latest",
            "up next", "next article", "previous article", "editors' picks", "editor's pick", "don't miss",
            "continue reading", "continue reading below", "story continues below", "article continues below", "tags",
            "topics", "in this article",
        }),
        "advertisement": frozenset({
            "advertisement", "advertisements", "ad", "ads", "advert", "sponsored", "sponsored content", "promoted",
            "promoted content", "paid content", "story continues below advertisement",
            "article continues after advertisement", "article continues below advertisement",
            "scroll to continue with content", "skip advertisement", "skip ad", "advertisement - scroll to continue",
            "subscribe", "subscribe now", "sign up", "sign in", "log in", "register", "newsletter",
            "sign up for our newsletter", "subscribe to our newsletter", "get our newsletter", "support us",
            "accept cookies", "accept all cookies", "cookie policy", "privacy policy", "terms of use",
        }),
        "copyright": frozenset({"all rights reserved"}),
        "navigation": frozenset({"skip to content", "skip to main content", "back to top", "menu", "home", "search"}),
    },
    patterns=(
        ("byline", r"\(?(?:additional |further )?(?:reporting|writing|editing|compiled) by [^.!?]{3,200}\.?\)?"),
        ("reading-time", r"(?:(?:estimated )?(?:reading|read) time:? ?(?:about |~)?\d{1,3} ?(?:min(?:ute)?s?)?\.?)"),
        ("reading-time", r"(?:\d{1,3}[ -]?min(?:ute)?s?\.?[ -]?(?:of )?read(?:ing)?(?: time)?)"),
        ("credit", r"(?:photo(?:s|graph|graphs|graphy)?|image|images|picture|illustration|credit|photo credit|image credit|"
                   r"image source|photo by|image by|file photo) ?[:©|] ?[^!?]{2,80}"),
        ("credit", r"source ?: ?[\w./'-]+(?: [\w./'-]+){0,2}"),  # not "Sources: Minister to resign today"
        ("credit", r"\(?(?:ap photo|reuters|afp|getty images|epa|tass|sputnik)/[\w .,'/-]{2,60}\)?"),
        ("credit", r"\(?(?:afp|ap|reuters|epa|getty images|tass|afp via getty images|ap via getty images|file photo)\)?"),
        ("share", r"(?:share|tweet|follow|like) (?:this|us|it|the article)(?: article| story| post)? (?:on|via) [^.!?]{2,60}"),
        ("share", r"(?:\d{1,5} (?:comments?|shares?|views|likes))"),
        ("related", r"(?:read more|read also|also read|see also|related|related article|related story|more on this|"
                    r"more from [\w ]{2,30}|recommended|read next|don't miss|watch also|tags?|topics?|filed under|"
                    r"keywords) ?[:|>] ?[^\n]{2,200}"),
        ("advertisement", r"(?:(?:sign up|subscribe)[^.!?]{0,60}(?:newsletter|updates|alerts|inbox)[^.!?]{0,40}[.!]?)"),
        ("copyright", r"(?:(?:©|\(c\)|copyright:? (?:©|\(c\)|\d{4}))[^!?]{0,120})"),
        ("copyright", r"(?:[^.!?]{0,80}\ball rights reserved\.?)"),
        ("dateline", r"(?:(?:first |last )?(?:published|updated|posted|modified)(?: on| at)? ?:? ?)?"
                     r"(?:(?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:day)?,? )?{date}"
                     r"(?:,? (?:at )?\d{1,2}[:.]\d{2}(?: ?(?:[ap]\.?m\.?))?(?: [a-z]{2,4})?)?"),
        ("dateline", r"(?:(?:last )?(?:published|updated|posted) ?:? ?\d{1,2} (?:minutes?|hours?|days?) ago)"),
        ("dateline", r"(?:\d{1,2} (?:minutes?|mins?|hours?|hrs?|days?) ago)"),
    ),
    named_patterns=(
        ("byline", r"(?:By|BY|Written by|Reported by|Words by|Story by|Text by|Posted by|Edited by|Author:) ?:? ?"
                   r"{name}(?:(?:, | and | & |, and ){name}){0,4}"
                   r"(?:(?:,| \||  ?[-–—•]) ?[\w ’'/.&-]{2,50})?"),
        ("byline", r"(?:Editor|Author|Reporter|Correspondent|Translator|Translated by|Source text by):? ?{name}"),
        ("credit", r"(?i:photo|image|photograph|picture) (?i:by|courtesy of) {name}(?:[,/|(] ?[^!?]{2,60})?"),
    ),
    not_names=frozenset({
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
        "april", "june", "july", "august", "september", "october", "november", "december", "the", "a", "an", "and",
        "or", "of", "in", "on", "at", "to", "by", "for", "from", "with", "as", "is", "are", "was", "what", "why",
        "how", "who", "when", "where", "breaking", "live", "exclusive", "opinion", "analysis", "news", "world",
        "business", "sport", "sports", "politics", "culture", "noon", "midnight", "night", "morning", "evening",
        "today", "tomorrow", "yesterday", "last", "next", "this", "that", "land", "sea", "air",
    }),
    agencies=(
        "reuters", "ap", "afp", "associated press", "the associated press", "cnn", "bbc", "bbc news", "tass", "interfax",
        "ria novosti", "bloomberg", "dpa", "dpa", "upi", "xinhua", "anadolu", "aa", "ukrinform", "agencies", "pa", "efe",
        "ansa", "kyodo", "yonhap", "al jazeera", "wam", "spa", "sana", "irna", "pti", "ani", "ians", "voa", "rfe/rl",
    ),
    cities=frozenset({
        "moscow", "kyiv", "kiev", "london", "paris", "berlin", "brussels", "washington", "jerusalem", "gaza", "cairo",
        "beirut", "damascus", "baghdad", "tehran", "riyadh", "doha", "dubai", "ankara", "istanbul", "beijing",
        "tokyo", "geneva", "vienna", "warsaw", "munich", "rome", "madrid", "athens", "delhi", "islamabad", "kabul",
        "sanaa", "amman", "tunis", "algiers", "rabat", "tripoli", "khartoum", "nairobi", "pretoria", "johannesburg",
        "sydney", "canberra", "ottawa", "stockholm", "helsinki", "oslo", "copenhagen", "minsk", "tbilisi", "yerevan",
        "baku", "vilnius", "riga", "tallinn", "bucharest", "sofia", "belgrade", "budapest", "prague", "bratislava",
        "chisinau", "sevastopol", "simferopol", "kharkiv", "odesa", "odessa", "lviv", "donetsk", "luhansk",
    })
    | {
        "new york", "new delhi", "tel aviv", "abu dhabi", "hong kong", "the hague", "united nations", "st petersburg",
        "st. petersburg", "los angeles", "mexico city", "kuwait city", "ramallah", "gaza city",
    },
    months={word: i % 12 + 1 for i, word in enumerate(_MONTHS + [m[:3] for m in _MONTHS])} | {"sept": 9},
)  # fmt: skip
