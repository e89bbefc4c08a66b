### What is said about HTML pages.

page-skip = Skip to the content
page-contents = On this page
page-known = { $share } known
