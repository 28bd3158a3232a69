"""Social networks: what they are called, and under which name they are compared."""

NETWORKS = {
    "twitter": "Twitter",
    "x": "Twitter",
    "instagram": "Instagram",
    "facebook": "Facebook",
    "linkedin": "LinkedIn",
    "tiktok": "TikTok",
    "telegram": "Telegram",
    "threads": "Threads",
    "truth social": "Truth Social",
    "youtube": "YouTube",
    "snapchat": "Snapchat",
    "reddit": "Reddit",
    "weibo": "Weibo",
    "bluesky": "Bluesky",
    "mastodon": "Mastodon",
    "whatsapp": "WhatsApp",
}
# These are everyday words too: they name the network only where they are written with a capital.
CAPITAL = frozenset({"x", "threads", "telegram", "mastodon"})
