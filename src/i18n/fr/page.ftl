### Ce que disent les pages HTML.

page-skip = Aller au contenu
page-contents = Dans cette page
page-known = connu à { $share }
